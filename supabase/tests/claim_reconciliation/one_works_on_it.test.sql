-- One request at a time goes on with a run, and writes down once what the environment says.
begin;
select plan(6);

select tests.start_afresh();
select is_empty(
  $$select * from public.claim_reconciliation(true)$$, 'Where no run is, nothing is claimed'
);
select one_number.begin_reconciliation();
select results_eq(
  $$select status::text, times_read, agent_id, voice_url
    from public.claim_reconciliation(true, 'agent_jack')$$,
  $$values ('reading_twilio', 1, 'agent_jack', null::text)$$,
  'The first claim begins with Twilio''s list, and says what is expected'
);
select is_empty(
  $$select * from public.claim_reconciliation(true)$$, 'It is leased to one request'
);

update public.reconciliations set due_at = now() - interval '1 second' where true;
create temporary table lost as select lease_token from public.reconciliations;
select is(
  (public.claim_reconciliation(false)).agent_id, 'agent_jack',
  'When a function was ended, another goes on, with the same expectations'
);
select is_empty(
  $$select r.* from public.reconciliations, lost,
      public.record_twilio_sightings(reconciliations.id, lost.lease_token, '[]') as r$$,
  'The first may not go on any more'
);
select is((select status::text from public.reconciliations), 'reading_twilio', 'And changes nothing');

select * from finish();
rollback;
