-- A permanent failure ends the order and notifies the admins.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), '20003', 'Authenticate'),
  'failed',
  'The order has failed'
);
select results_eq(
  'select status::text, failed_at, lease_token, last_error_code from public.phone_number_orders',
  $$values ('failed', now(), null::uuid, '20003')$$,
  'The order has the time and the error'
);
select results_eq(
  'select type, subject, title from public.admin_notifications',
  $$values ('provisioning_failed', 'servers', 'No phone number for Acme: 20003')$$,
  'The admins are told'
);
select matches(
  (select body from public.admin_notifications),
  E'Correct the cause that the error names\\.\nTo retry, run the command;',
  'The notification says how to go on'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The order is not claimed again');

select * from finish();
rollback;
