-- pg_cron runs the sweep, and forgets old runs.
begin;
select plan(2);

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-phone-number-orders'$$,
  $$values ('* * * * *', 'select one_number.sweep_phone_number_orders()', 'postgres')$$,
  'The sweep runs each minute'
);
select is(
  (select command from cron.job where jobname = 'purge-job-run-details'),
  $$delete from cron.job_run_details where end_time < now() - interval '7 days'$$,
  'The record of runs does not grow for ever'
);

select * from finish();
rollback;
