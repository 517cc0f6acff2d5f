-- Each status has the time when it began.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set status = 'held', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "held_at_matches_status"',
  'A held order has held_at'
);
select throws_ok(
  $$update public.phone_number_orders
    set status = 'purchasing', turn = null, lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchasing_at_matches_status"',
  'An order in purchase has purchasing_at'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'purchased', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchased_at_matches_status"',
  'A purchased order has purchased_at'
);
select throws_ok(
  $$update public.phone_number_orders set purchased_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchased_at_matches_status"',
  'Only a purchased order has purchased_at'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'failed', due_at = null, failed_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "failed_orders_say_why"',
  'A failed order has an error code'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'failed', due_at = null, last_error_code = 'X'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "failed_orders_say_why"',
  'A failed order has failed_at'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'cancelled', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "cancelled_at_matches_status"',
  'A cancelled order has cancelled_at'
);
select throws_ok(
  $$update public.phone_number_orders set cancelled_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "cancelled_at_matches_status"',
  'Only a cancelled order has cancelled_at'
);

select * from finish();
rollback;
