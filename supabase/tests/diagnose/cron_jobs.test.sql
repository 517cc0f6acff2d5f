-- diagnose is called when something is broken, so it must work without the extensions.
begin;
select plan(2);

select tests.start_afresh();
select is(
  (
    select job ->> 'schedule' from jsonb_array_elements(public.diagnose() -> 'cron_jobs') as job
    where job ->> 'name' = 'sweep-phone-number-orders'
  ),
  '* * * * *',
  'Each job is listed with its schedule'
);

set local client_min_messages = error;
drop extension pg_net;
drop extension pg_cron;
select is(public.diagnose() -> 'cron_jobs', 'null', 'Without pg_cron the list of jobs is null');

select * from finish();
rollback;
