-- A lost wake-up, or a function that was ended, costs a minute.
begin;
select plan(5);

select tests.start_afresh();
select is(one_number.sweep_reconciliation(), null, 'Where no run is, nobody is woken');
select one_number.begin_reconciliation();
update public.reconciliations set due_at = now() - interval '1 second' where true;
select isnt(one_number.sweep_reconciliation(), null, 'While one is due, somebody is');
select public.claim_reconciliation(false);
select is(one_number.sweep_reconciliation(), null, 'While somebody works on it, nobody is');
update public.reconciliations set due_at = now() - interval '1 second' where true;
select isnt(one_number.sweep_reconciliation(), null, 'When that was ended, somebody is again');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-reconciliation'$$,
  $$values ('* * * * *', 'select one_number.sweep_reconciliation()', 'postgres')$$,
  'pg_cron looks each minute'
);

select * from finish();
rollback;
