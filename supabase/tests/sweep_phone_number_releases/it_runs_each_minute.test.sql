-- pg_cron runs the sweep.
begin;
select plan(1);

select tests.start_afresh();
select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-phone-number-releases'$$,
  $$values ('* * * * *', 'select one_number.sweep_phone_number_releases()', 'postgres')$$,
  'The sweep runs each minute'
);

select * from finish();
rollback;
