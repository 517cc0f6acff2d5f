-- After a permanent failure, the admins are told at once: a retry would not help.
begin;
select plan(4);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'NUMBER_MISMATCH', 'It is another'
);

select is(
  (select title from public.admin_notifications where type = 'release_failed'),
  'Cannot release +16045550001 of Acme: NUMBER_MISMATCH',
  'The admins are told after one attempt'
);
select matches(
  (select body from public.admin_notifications where type = 'release_failed'),
  E'After 1 attempt the last error was NUMBER_MISMATCH: It is another\nCompare it in the Twilio console.*'
  'It is still paid for \\(1.15 USD a month\\), and tried again once a day',
  'The notification says how to go on, and the cost of the number'
);
select is(
  (select command from public.admin_notifications where type = 'release_failed'),
  '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/release", "body": {"confirm": "+16045550001"}}'::jsonb,
  'The command retries at once, with the confirmation'
);
select public.release_phone_number('+16045550001', '+16045550001');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select is_empty($$select from public.admin_notifications where status = 'pending'$$, 'After the number is released, no notification is pending');

select * from finish();
rollback;
