-- When a lease expires, another worker takes the order over.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table first_claim as select * from public.claim_phone_number_orders(10, 60);
update public.phone_number_orders
set due_at = now() - interval '1 second', reserved_phone_number = '+16045550001', reserved_at = now();
create temporary table second_claim as select * from public.claim_phone_number_orders(10, 60);

select results_eq(
  'select order_id, attempts, reserved_phone_number from second_claim',
  $$values (tests.order_id('Acme'), 2, '+16045550001')$$,
  'The order is claimed for a second attempt, with the number that the first one reserved'
);
select isnt(
  (select lease_token from second_claim), (select lease_token from first_claim), 'The second claim has another lease'
);
select is(
  public.reserve_phone_number(tests.order_id('Acme'), (select lease_token from first_claim), '+16045550002', 60),
  'lease_lost',
  'The first lease is lost'
);

select * from finish();
rollback;
