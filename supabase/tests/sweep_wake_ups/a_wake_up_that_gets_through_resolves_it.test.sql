-- Nobody has to clean up after the cause is mended; but silence is no proof that it is.
begin;
select plan(3);

select tests.start_afresh();
create function pg_temp.status() returns text
language sql as $$ select status::text from public.admin_notifications where type = 'wake_up_failed' $$;
select tests.answer_wake_up('notify-admins', age, 401, 'CLOCK_MISMATCH')
from unnest(array['9 minutes', '8 minutes', '7 minutes']::interval[]) as age;
select one_number.sweep_wake_ups();
update public.admin_notifications set created_at = now() - interval '3 minutes' where type = 'wake_up_failed';

update public.wake_ups set sent_at = sent_at - interval '40 minutes';
select one_number.sweep_wake_ups();
select is(pg_temp.status(), 'pending', 'Without any work there is no wake-up, and the notification stays');

select tests.answer_wake_up('notify-admins', '4 minutes', 202);
select one_number.sweep_wake_ups();
select is(pg_temp.status(), 'pending', 'One from before it says nothing');

select tests.answer_wake_up('notify-admins', '1 minute', 202);
select one_number.sweep_wake_ups();
select is(pg_temp.status(), 'resolved', 'One that gets through afterwards resolves it');

select * from finish();
rollback;
