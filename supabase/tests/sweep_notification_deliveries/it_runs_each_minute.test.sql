-- pg_cron runs the sweep.
begin;
select plan(1);

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-notification-deliveries'$$,
  $$values ('* * * * *', 'select one_number.sweep_notification_deliveries()', 'postgres')$$,
  'The sweep runs each minute'
);

select * from finish();
rollback;
