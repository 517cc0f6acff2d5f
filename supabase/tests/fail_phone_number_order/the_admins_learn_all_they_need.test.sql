-- An admin acts on the notification alone, without looking anything up.
begin;
select plan(3);

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
  format(
    E'After 2 attempts since 2026-01-02 03:04 UTC (wanted: area code 604, country CA) the last word was '
      'TWILIO_21452: No phone numbers found\n'
      'See https://www.twilio.com/docs/api/errors/21452, mend the cause, then retry.\n'
      'To retry: POST /admin/organizations/%s/order/retry, optionally with {"areaCode": "<another>"}.',
    (select id from public.organizations)
  ),
  'The text tells what was tried, what Twilio said, where to read about it, and how to go on'
);
select is(
  (select data - 'organizationId' from public.admin_notifications),
  '{"errorCode": "TWILIO_21452", "reservedPhoneNumber": null}'::jsonb,
  'It is readable for machines'
);

select * from finish();
rollback;
