-- Work that does not fit into one request is left to the next.
begin;
select plan(3);

select tests.start_afresh();
select tests.begin_reading();
create temporary table woken as select count(*) as times from tests.wake_ups();
select public.yield_reconciliation(id, gen_random_uuid()) from public.reconciliations;
select public.wake_again('reconcile');
select is((select count(*) from tests.wake_ups()), (select times from woken), 'A lost lease hands nothing over');
select public.yield_reconciliation(id, lease_token) from public.reconciliations;
select public.wake_again('reconcile');
select is((select count(*) from tests.wake_ups()), (select times + 1 from woken), 'A run that is handed over is due at once');
select is(
  (public.claim_reconciliation(true)).status, 'reading_twilio', 'The next request may claim the run at once'
);

select * from finish();
rollback;
