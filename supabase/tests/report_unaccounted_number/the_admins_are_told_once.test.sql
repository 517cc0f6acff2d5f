-- A paid number without an organization causes one notification, however often it is seen.
begin;
select plan(5);

select tests.start_afresh();
select public.report_unaccounted_number('+16045550001', 'PN' || repeat('1', 32), 'org:1', 1.15, 'USD');

select results_eq(
  'select type, subject, status::text, title from public.admin_notifications',
  $$values (
    'number_unaccounted', '+16045550001', 'pending', '+16045550001 is paid for and belongs to no order'
  )$$,
  'The admins are told of the number'
);
select is(
  (select body from public.admin_notifications),
  'Twilio has +16045550001 (PN' || repeat('1', 32) || ') with the tag org:1 (1.15 USD a month), '
    || E'and the organization''s number is another one.\nTo release it if nobody needs it, run the command.',
  'The text has the cost of the number, its tag, and how to release it'
);
select is(
  (select command from public.admin_notifications),
  jsonb_build_object(
    'service', 'twilio', 'method', 'DELETE', 'path', '/IncomingPhoneNumbers/PN' || repeat('1', 32) || '.json'
  ),
  'The command releases it at Twilio'
);
select is(
  (select data from public.admin_notifications),
  jsonb_build_object(
    'phoneNumber', '+16045550001', 'twilioSid', 'PN' || repeat('1', 32), 'tag', 'org:1',
    'monthlyPrice', 1.15, 'monthlyPriceCurrency', 'USD'
  ),
  'Its data have the number, its ids and its price'
);

select public.report_unaccounted_number('+16045550001', 'PN' || repeat('1', 32), 'org:1', 1.15, 'USD');
select public.report_unaccounted_number('+16045550002', 'PN' || repeat('2', 32), 'org:1', 1.15, 'USD');
select set_eq(
  'select subject from public.admin_notifications',
  array['+16045550001', '+16045550002'],
  'There is one notification for each number'
);

select * from finish();
rollback;
