-- A run fails when its function ended too often, or when its lists are too old.
begin;
select plan(4);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001');
select tests.begin_reading();
select tests.go_on();
update public.reconciliations set due_at = now(), attempts = 4 where true;
select is(
  (public.claim_reconciliation(true)).attempts, 5, 'After four ended functions the run is claimed once more'
);
update public.reconciliations set due_at = now() where true;
select is_empty($$select * from public.claim_reconciliation(true)$$, 'After five it is not claimed');
select results_eq(
  $$select status::text, last_error_code, (select count(*) from public.twilio_sightings) from public.reconciliations$$,
  $$values ('failed', 'FUNCTION_ENDED', 0::bigint)$$,
  'The run has failed, and its copies of the lists are gone'
);

select tests.begin_reading();
update public.reconciliations set due_at = now(), read_since = now() - interval '3 hours' where status <> 'failed';
select * from public.claim_reconciliation(true);
select is(
  (select last_error_code from public.reconciliations order by started_at desc limit 1), 'LISTS_OUTDATED',
  'A run whose lists were begun three hours ago has failed, too'
);

select * from finish();
rollback;
