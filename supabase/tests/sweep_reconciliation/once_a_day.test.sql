-- Somebody reconciles once a day, and again only while it came to nothing.
begin;
select plan(4);

select tests.start_afresh();
select isnt(one_number.sweep_reconciliation(), null, 'Where nothing was reconciled, somebody is woken');

insert into public.reconciliations (started_at, finished_at) values (now(), now());
select isnt(one_number.sweep_reconciliation(), null, 'A look that only reports does not count');

update public.reconciliations set concluded_at = now() where concluded_at is null;
select is(one_number.sweep_reconciliation(), null, 'Once it was concluded, nobody is');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-reconciliation'$$,
  $$values ('41 8-13 * * *', 'select one_number.sweep_reconciliation()', 'postgres')$$,
  'pg_cron does it, at night'
);

select * from finish();
rollback;
