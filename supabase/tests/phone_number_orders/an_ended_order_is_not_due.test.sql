-- An order is due exactly as long as a function may claim it.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "open_orders_are_due"',
  'A queued order that is never due is refused'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'purchased', purchased_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "ended_orders_are_not_due"',
  'A purchased order is not due'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'failed', failed_at = now(), last_error_code = 'X'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "ended_orders_are_not_due"',
  'A failed order is not due'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'cancelled', cancelled_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "ended_orders_are_not_due"',
  'A cancelled order is not due'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'held', held_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "held_orders_that_go_on_by_themselves_are_due"',
  'An order that an admin holds is not due'
);
select throws_ok(
  $$update public.phone_number_orders
    set status = 'held', held_at = now(), due_at = null, last_error_code = 'SPEND_CAP_REACHED'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "held_orders_that_go_on_by_themselves_are_due"',
  'An order over the spend cap that is never due is refused'
);
select lives_ok(
  $$update public.phone_number_orders set status = 'held', held_at = now(), due_at = null$$, 'An admin may hold an order by hand'
);
update public.phone_number_orders set status = 'queued';
select is((select due_at from public.phone_number_orders), now(), 'An order that is queued by hand is due at once');

select * from finish();
rollback;
