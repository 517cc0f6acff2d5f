-- Two workers on one order never record two numbers.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');

select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), gen_random_uuid(), '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'lease_lost',
  'Another lease is refused'
);
select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), null, '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'lease_lost',
  'A missing lease is refused'
);
select is(
  public.complete_phone_number_order(
    gen_random_uuid(), gen_random_uuid(), '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'lease_lost',
  'An order that does not exist is refused'
);
select is_empty('select * from public.phone_numbers', 'No number is recorded');
select is_empty('select * from public.admin_notifications', 'The admins are not told');
select results_eq(
  'select status::text from public.phone_number_orders', $$values ('purchasing')$$, 'The order is still in purchase'
);

select * from finish();
rollback;
