-- A number that may have been paid for is looked up by the next attempt.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);

select tests.refuse_account('Acme');
select is(
  (select reserved_phone_number from public.phone_number_orders), '+16045550001', 'The reservation is kept by default'
);

update public.twilio_account set next_probe_at = now();
select public.record_account_refusal(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_20003', 'Authenticate', keep_reservation => false
);
select results_eq(
  'select reserved_phone_number, reserved_at from public.phone_number_orders',
  $$values (null::text, null::timestamptz)$$,
  'The reservation is dropped when it was certainly not bought'
);

select * from finish();
rollback;
