-- An admin acts on the notification alone, without looking anything up.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 2;
insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '604');
update public.phone_number_orders set created_at = '2026-01-02 03:04:05+00';
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21452', 'No phone numbers found', 0
);
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21452', 'No phone numbers found', 0
);

select is(
  (select title from public.admin_notifications),
  'No phone number for Acme: TWILIO_21452',
  'The title names the organization and the code'
);
select is(
  (select body from public.admin_notifications),
  E'After 2 attempts since 2026-01-02 03:04 UTC (wanted: area code 604, country CA) the last error was '
    'TWILIO_21452: No phone numbers found\n'
    'See https://www.twilio.com/docs/api/errors/21452.\n'
    'To retry, run the command; with -d ''{"areaCode": "<another>"}'' it searches in another area code.',
  'The text has the attempts, the wish, Twilio''s error, its documentation, and how to retry'
);
select is(
  (select command from public.admin_notifications),
  (select jsonb_build_object('method', 'POST', 'path', '/admin/organizations/' || id || '/order/retry') from public.organizations),
  'The command retries the order'
);
select is(
  (select data - 'organizationId' from public.admin_notifications),
  '{"errorCode": "TWILIO_21452", "reservedPhoneNumber": null}'::jsonb,
  'Its data have the error code and the reserved number'
);

select * from finish();
rollback;
