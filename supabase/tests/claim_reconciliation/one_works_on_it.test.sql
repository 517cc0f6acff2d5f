-- One request at a time works on a run; the first records the settings of its environment.
begin;
select plan(6);

select tests.start_afresh();
select is_empty(
  $$select * from public.claim_reconciliation(true)$$, 'Without a run, nothing is claimed'
);
select one_number.begin_reconciliation();
select results_eq(
  $$select status::text, times_read, agent_id, voice_url
    from public.claim_reconciliation(true, 'agent_jack')$$,
  $$values ('reading_twilio', 1, 'agent_jack', null::text)$$,
  'The first claim begins with Twilio''s list, and records the expected agent'
);
select is_empty(
  $$select * from public.claim_reconciliation(true)$$, 'The run is leased to one request'
);

update public.reconciliations set due_at = now() - interval '1 second' where true;
create temporary table lost as select lease_token from public.reconciliations;
select is(
  (public.claim_reconciliation(false)).agent_id, 'agent_jack',
  'After the lease expired, another request goes on, with the same expected agent'
);
select is_empty(
  $$select r.* from public.reconciliations, lost,
      public.record_twilio_sightings(reconciliations.id, lost.lease_token, '[]') as r$$,
  'The request that lost its lease records nothing'
);
select is((select status::text from public.reconciliations), 'reading_twilio', 'The lost lease changes nothing');

select * from finish();
rollback;
