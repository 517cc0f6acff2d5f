-- The admins are told at once.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(30);
select results_eq(
  'select url, body from tests.wake_ups()',
  $$values ('https://functions.example.com/functions/v1/notify-admins', '{"type": "notify-admins.wake_up"}')$$,
  'Thirty notifications in one statement wake the function once'
);

update public.notification_deliveries set due_at = null;
update public.wake_ups set sent_at = now() - interval '3 seconds';
select tests.notify(1);
select is((select count(*) from tests.wake_ups()), 2::bigint, 'Once they were told, the next one wakes it again');

select * from finish();
rollback;
