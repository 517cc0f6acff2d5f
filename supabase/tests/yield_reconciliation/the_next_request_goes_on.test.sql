-- What does not fit into a request is the next one's.
begin;
select plan(3);

select tests.start_afresh();
select tests.begin_reading();
create temporary table woken as select count(*) as times from tests.wake_ups();
select public.yield_reconciliation(id, gen_random_uuid()) from public.reconciliations;
select is((select count(*) from tests.wake_ups()), (select times from woken), 'Only the lease''s holder hands over');
select public.yield_reconciliation(id, lease_token) from public.reconciliations;
select is((select count(*) from tests.wake_ups()), (select times + 1 from woken), 'The function is woken');
select is(
  (public.claim_reconciliation(true)).status, 'reading_twilio', 'And may go on at once'
);

select * from finish();
rollback;
