-- A run that gets no further, or whose lists are old by now, ends.
begin;
select plan(4);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001');
select tests.begin_reading();
select tests.go_on();
update public.reconciliations set due_at = now(), attempts = 4 where true;
select is(
  (public.claim_reconciliation(true)).attempts, 5, 'A function may be ended four times'
);
update public.reconciliations set due_at = now() where true;
select is_empty($$select * from public.claim_reconciliation(true)$$, 'Not five times');
select results_eq(
  $$select status::text, last_error_code, (select count(*) from public.twilio_sightings) from public.reconciliations$$,
  $$values ('failed', 'FUNCTION_ENDED', 0::bigint)$$,
  'The run has failed, and its copies are gone'
);

select tests.begin_reading();
update public.reconciliations set due_at = now(), read_since = now() - interval '3 hours' where status <> 'failed';
select * from public.claim_reconciliation(true);
select is(
  (select last_error_code from public.reconciliations order by started_at desc limit 1), 'LISTS_OUTDATED',
  'So has one whose lists were begun three hours ago'
);

select * from finish();
rollback;
