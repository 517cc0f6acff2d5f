-- A call from outside is recorded for its organization, with all that ElevenLabs reported.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as_service_role();
select lives_ok(
  $$select public.record_finished_call(
    'conv_1', 'inbound', 'finished', agent_number => '+16045550001', other_party => '+16045550199',
    call_sid => 'CA1', started_at => now() + interval '5 seconds', duration_seconds => 42, result => 'answered',
    provider_cost => '0.30000000000000001'
  )$$,
  'A secret key records a call'
);
select results_eq(
  $$select organization_id, organization_name, phone_number_id, agent_number, other_party from public.call_records$$,
  $$select organization_id, 'Acme', id, '+16045550001', '+16045550199' from public.phone_numbers$$,
  'The call has its organization and both numbers'
);
select results_eq(
  $$select direction::text, status::text, result::text, conversation_id, call_sid, started_at, duration_seconds, provider_cost
    from public.call_records$$,
  $$values (
    'inbound', 'finished', 'answered', 'conv_1', 'CA1', now() + interval '5 seconds', 42, 0.30000000000000001
  )$$,
  'The call has its result, and its exact cost'
);

select * from finish();
rollback;
