-- A run begins once a day, and again only while it came to nothing.
begin;
select plan(4);

select tests.start_afresh();
select isnt(one_number.begin_daily_reconciliation(), null, 'Where nothing was concluded, a run begins');
select is(
  one_number.begin_daily_reconciliation(), (select id from public.reconciliations), 'While it goes on, no other does'
);
select public.claim_reconciliation(false);
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;
select is(one_number.begin_daily_reconciliation(), null, 'After its conclusion, none does');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'begin-daily-reconciliation'$$,
  $$values ('41 8-13 * * *', 'select one_number.begin_daily_reconciliation()', 'postgres')$$,
  'pg_cron does it, at night'
);

select * from finish();
rollback;
