-- What is refused would otherwise stop everything without a word.
begin;
select plan(7);

select tests.start_afresh();
select tests.answer_wake_up('notify-admins', age, 401, 'INVALID_SIGNATURE')
from unnest(array['7 minutes', '6 minutes', '5 minutes', '1 minute']::interval[]) as age;
select tests.answer_wake_up('reconcile', age, 404) from unnest(array['7 minutes', '6 minutes', '5 minutes']::interval[]) as age;

select one_number.sweep_wake_ups();
select one_number.sweep_wake_ups();
select results_eq(
  $$select subject, status::text, title from public.admin_notifications where type = 'wake_up_failed'$$,
  $$values ('wake-ups', 'pending', 'The database cannot wake the functions: work waits')$$,
  'There is one notification'
);
select matches(
  (select body from public.admin_notifications where type = 'wake_up_failed'),
  E'^notify-admins: INVALID_SIGNATURE\nreconcile: HTTP 404\n.*edge_functions_url is right.*edge_function_secret is neither.*npm run doctor',
  'It says which functions, why, and what to mend'
);
select is(
  (select data from public.admin_notifications where type = 'wake_up_failed'),
  '{"functions": ["notify-admins", "reconcile"], "failures": ["INVALID_SIGNATURE", "HTTP 404"]}'::jsonb,
  'Its data name the functions and the failures'
);

select public.dismiss_notification(id, 'The other side is being changed')
from public.admin_notifications where type = 'wake_up_failed';
select one_number.sweep_wake_ups();
select is(
  (select count(*) from public.admin_notifications where type = 'wake_up_failed' and status = 'pending'),
  0::bigint, 'One that was dismissed does not come back with the next sweep'
);
update public.admin_notifications set resolved_at = now() - interval '25 hours' where type = 'wake_up_failed';
select one_number.sweep_wake_ups();
select is(
  (select count(*) from public.admin_notifications where type = 'wake_up_failed' and status = 'pending'),
  1::bigint, 'After a day it does'
);

update public.wake_ups set sent_at = sent_at - interval '1 hour';
select one_number.sweep_wake_ups();
select is((select count(*) from public.wake_ups where sent_at < now() - interval '1 hour'), 0::bigint, 'Old wake-ups are forgotten');
select results_eq(
  $$select schedule, command from cron.job where jobname = 'sweep-wake-ups'$$,
  $$values ('* * * * *', 'select one_number.sweep_wake_ups()')$$,
  'The sweep runs each minute'
);

select * from finish();
rollback;
