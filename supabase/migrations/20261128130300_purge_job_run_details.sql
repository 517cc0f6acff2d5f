-- pg_cron never forgets its runs by itself.
select cron.schedule(
  'purge-job-run-details',
  '17 3 * * *',
  $$delete from cron.job_run_details where end_time < now() - interval '7 days'$$
);
