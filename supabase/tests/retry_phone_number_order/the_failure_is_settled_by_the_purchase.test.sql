-- Only the purchase resolves the notification about a failed order, not the retry.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21452', 'No numbers'
);
prepare about_failure as
  select status::text, title from public.admin_notifications where type = 'provisioning_failed';

select public.retry_phone_number_order(id) from public.organizations;
select results_eq(
  'about_failure',
  $$values ('pending', 'No phone number for Acme: TWILIO_21452')$$,
  'The notification stays pending after the retry'
);

select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None left'
);
select results_eq(
  'about_failure', $$values ('pending', 'No phone number for Acme: NO_NUMBER_AVAILABLE')$$, 'Another failure updates it'
);

select public.retry_phone_number_order(id) from public.organizations;
select is(tests.buy_number('Acme', '+16045550001'), 'pending_import', 'The next attempt succeeds');
select results_eq(
  'about_failure',
  $$values ('resolved', 'No phone number for Acme: NO_NUMBER_AVAILABLE')$$,
  'The purchase resolves the notification'
);

select * from finish();
rollback;
