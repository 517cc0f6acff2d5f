-- The row says when it became what it is.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set status = 'held', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "held_at_matches_status"',
  'A held order was held at some time'
);
select throws_ok(
  $$update public.phone_number_orders
    set status = 'purchasing', lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchasing_at_matches_status"',
  'An order in purchase was begun at some time'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'purchased', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchased_at_matches_status"',
  'A purchased order was purchased at some time'
);
select throws_ok(
  $$update public.phone_number_orders set purchased_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "purchased_at_matches_status"',
  'Only a purchased order was purchased'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'failed', due_at = null, failed_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "failed_orders_say_why"',
  'A failed order says why'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'failed', due_at = null, last_error_code = 'X'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "failed_orders_say_why"',
  'A failed order failed at some time'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'cancelled', due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "cancelled_at_matches_status"',
  'A cancelled order was cancelled at some time'
);
select throws_ok(
  $$update public.phone_number_orders set cancelled_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "cancelled_at_matches_status"',
  'Only a cancelled order was cancelled'
);

select * from finish();
rollback;
