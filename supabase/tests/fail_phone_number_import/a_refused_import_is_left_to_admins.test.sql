-- What is refused for good is told at once, with the reason, which stays in the notification.
begin;
select plan(7);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.claim_imports();
select public.record_missed_call('CA' || repeat('0', 32), '+16045550001', '+14165550123');

select is(tests.fail_import('+16045550001'), 'failed', 'It is over');
select is(
  (select progress from public.admin_notifications), 'not imported automatically, import it by hand: The plan is used up',
  'The progress says why'
);
select matches((select body from public.admin_notifications), 'It is not imported automatically: The plan is used up', 'So does the body');
select matches((select body from public.admin_notifications), '1 caller so far', 'Which still counts the callers');
select ok((select due_at <= clock_timestamp() from public.notification_deliveries), 'The admins are told now');

select one_number.record_imports('[]');
select is(
  (select progress from public.admin_notifications), 'not imported automatically, import it by hand: The plan is used up',
  'A look for imports by hand does not take the reason away'
);
select tests.let_import_time_pass();
select one_number.queue_waiting_imports(100);
select is_empty('select * from tests.claim_imports()', 'It is not tried again');

select * from finish();
rollback;
