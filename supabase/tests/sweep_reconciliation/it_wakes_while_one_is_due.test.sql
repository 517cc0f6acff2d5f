-- A lost wake-up, or a function that was ended, costs a minute.
begin;
select plan(5);

select tests.start_afresh();
select is(one_number.sweep_reconciliation(), null, 'Without a run, no wake-up is sent');
select one_number.begin_reconciliation();
update public.reconciliations set due_at = now() - interval '1 second' where true;
select isnt(one_number.sweep_reconciliation(), null, 'While a run is due, a wake-up is sent');
select public.claim_reconciliation(false);
select is(one_number.sweep_reconciliation(), null, 'While the run is leased, no wake-up is sent');
update public.reconciliations set due_at = now() - interval '1 second' where true;
select isnt(one_number.sweep_reconciliation(), null, 'After the lease has expired, a wake-up is sent');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-reconciliation'$$,
  $$values ('* * * * *', 'select one_number.sweep_reconciliation()', 'postgres')$$,
  'pg_cron sweeps each minute'
);

select * from finish();
rollback;
