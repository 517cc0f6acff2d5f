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
    || E'and the organization''s number is another one.\nIf nobody needs it, run the command: it gives it back, '
    || 'unless an organization has it by then.',
  'The text has the cost of the number, its tag, and how to release it'
);
select is(
  (select command from public.admin_notifications),
  jsonb_build_object(
    'method', 'POST', 'path', '/admin/phone-numbers/+16045550001/release-unrecorded',
    'body', jsonb_build_object('confirm', '+16045550001', 'twilioSid', 'PN' || repeat('1', 32))
  ),
  'The command releases it, unless somebody has it by then'
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
