-- Work that somebody dropped is done by somebody else.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table first_claim as select * from public.claim_phone_number_orders(10, 60);
update public.phone_number_orders
set lease_expires_at = now() - interval '1 second', selected_phone_number = '+16045550001', selected_at = now();
create temporary table second_claim as select * from public.claim_phone_number_orders(10, 60);

select results_eq(
  'select order_id, attempts, selected_phone_number from second_claim',
  $$values (tests.order_id('Acme'), 2, '+16045550001')$$,
  'The order is claimed for a second attempt, with the number that the first one selected'
);
select isnt(
  (select lease_token from second_claim), (select lease_token from first_claim), 'It is under another lease'
);
select is(
  public.reserve_phone_number(tests.order_id('Acme'), (select lease_token from first_claim), '+16045550002', 60),
  'lease_lost',
  'The first lease is worth nothing any more'
);

select * from finish();
rollback;
