-- After an unknown outcome, the worker looks for the reserved number.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);

select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'TIMEOUT', 'No answer', 0);
select is(
  (select reserved_phone_number from public.phone_number_orders), '+16045550001', 'The reservation is kept by default'
);

update public.phone_number_orders set due_at = now();
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), '21422', 'Taken', 0, keep_reservation => false
);
select results_eq(
  'select reserved_phone_number, reserved_at from public.phone_number_orders',
  $$values (null::text, null::timestamptz)$$,
  'The reservation is dropped when the number is taken'
);

update public.phone_number_orders set due_at = now();
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550002', 60);
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'TIMEOUT', 'No answer', 0);
update public.phone_number_orders set due_at = now();
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'TIMEOUT', 'No answer');
select matches(
  (select body from public.admin_notifications),
  'Whether \+16045550002 was bought is not known: a retry looks for it first',
  'The admins are told which number may have been paid for'
);

select * from finish();
rollback;
