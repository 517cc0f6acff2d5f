-- A function that ended in the middle of an automatic import keeps its lease. Nobody claims imports any more once calls are
-- registered: the number would wait for good.
begin;
select plan(3);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.claim_imports();
select public.record_answering('registration');
update public.phone_number_details set importing_since = now() - interval '2 minutes' where true;

select is(one_number.answer_waiting_numbers(), 0::bigint, 'While its lease lasts, the import may still succeed');
update public.phone_number_details set import_due_at = now() - interval '1 second' where true;
select is(one_number.answer_waiting_numbers(), 1::bigint, 'Afterwards its calls are registered');
select results_eq(
  'select status::text, answered_by::text from public.phone_number_records', $$values ('active', 'registration')$$,
  'It is in use'
);

select * from finish();
rollback;
