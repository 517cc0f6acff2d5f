-- pg_cron runs the sweep.
begin;
select plan(1);

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-import-reminders'$$,
  $$values ('*/5 * * * *', 'select one_number.sweep_import_reminders()', 'postgres')$$,
  'The sweep runs every five minutes'
);

select * from finish();
rollback;
