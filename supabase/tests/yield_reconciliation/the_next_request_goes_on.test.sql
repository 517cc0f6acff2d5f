-- Work that does not fit into one request is left to the next.
begin;
select plan(3);

select tests.start_afresh();
select tests.begin_reading();
create temporary table woken as select count(*) as times from tests.wake_ups();
select public.yield_reconciliation(id, gen_random_uuid()) from public.reconciliations;
select is((select count(*) from tests.wake_ups()), (select times from woken), 'A lost lease does not wake the function');
select public.yield_reconciliation(id, lease_token) from public.reconciliations;
select is((select count(*) from tests.wake_ups()), (select times + 1 from woken), 'The function is woken');
select is(
  (public.claim_reconciliation(true)).status, 'reading_twilio', 'The next request may claim the run at once'
);

select * from finish();
rollback;
