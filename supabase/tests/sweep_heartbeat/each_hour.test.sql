-- The function is woken once an hour.
begin;
select plan(2);

select tests.start_afresh();
select one_number.sweep_heartbeat();
select results_eq(
  'select url from tests.wake_ups()', array['https://functions.example.com/functions/v1/heartbeat'], 'A wake-up is sent'
);
select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-heartbeat'$$,
  $$values ('13 * * * *', 'select one_number.sweep_heartbeat()', 'postgres')$$,
  'pg_cron sends it each hour'
);

select * from finish();
rollback;
