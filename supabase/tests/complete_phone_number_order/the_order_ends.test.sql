-- An order that has its number is purchased.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left', 0);
select tests.buy_number('Acme', '+16045550001');

select results_eq(
  'select status::text, purchased_at, reserved_phone_number, attempts from public.phone_number_orders',
  $$values ('purchased', now(), '+16045550001', 2)$$,
  'The order is purchased, and remembers the number'
);
select results_eq(
  'select lease_token, due_at from public.phone_number_orders',
  $$values (null::uuid, null::timestamptz)$$,
  'The order has no lease and is not due'
);
select results_eq(
  'select last_error_code, last_error_message from public.phone_number_orders',
  $$values (null::text, null::text)$$,
  'Earlier errors are cleared'
);

select * from finish();
rollback;
