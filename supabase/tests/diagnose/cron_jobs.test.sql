-- It is asked when something is broken, and must not break with it.
begin;
select plan(2);

select tests.start_afresh();
select is(
  (
    select job ->> 'schedule' from jsonb_array_elements(public.diagnose() -> 'cron_jobs') as job
    where job ->> 'name' = 'sweep-phone-number-orders'
  ),
  '* * * * *',
  'Jobs are told with their schedule'
);

set local client_min_messages = error;
drop extension pg_net;
drop extension pg_cron;
select is(public.diagnose() -> 'cron_jobs', 'null', 'Without the extension there is nothing to tell of its jobs');

select * from finish();
rollback;
