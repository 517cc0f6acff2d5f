-- A failure that may pass is retried later.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), '20500', 'Server error', 30),
  'queued',
  'The order is queued again'
);
select ok(
  (select due_at between now() + interval '30 seconds' and clock_timestamp() + interval '30 seconds'
   from public.phone_number_orders),
  'The order is due after the given time'
);
select results_eq(
  'select attempts, lease_token, last_error_code, last_error_message from public.phone_number_orders',
  $$values (1, null::uuid, '20500', 'Server error')$$,
  'The attempt counts, the lease is gone, and the order has the error'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The order is not claimed before that');
select is_empty('select * from public.admin_notifications', 'The admins are not told yet');

select * from finish();
rollback;
