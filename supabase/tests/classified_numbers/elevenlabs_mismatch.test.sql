-- ElevenLabs must have an active number under its id, with the right agent.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.settle();
create function pg_temp.finding(asks_elevenlabs boolean default true, agent_id text default 'agent_jack')
returns text language plpgsql as $$
declare
  run uuid := tests.reconcile(asks_elevenlabs, agent_id);
begin
  return (select f.type from public.reconciliation_findings as f where f.reconciliation_id = run);
end;
$$;

select is(pg_temp.finding(), 'elevenlabs_mismatch', 'A number that ElevenLabs does not have is a mismatch');
select is(pg_temp.finding(asks_elevenlabs => false), null, 'Without ElevenLabs'' list there is no finding');
select tests.put_at_elevenlabs('+16045550001', 'phnum_other');
select is(pg_temp.finding(), 'elevenlabs_mismatch', 'The number under another id is a mismatch');
select tests.put_at_elevenlabs('+16045550002', 'phnum_acme');
select is(pg_temp.finding(), 'elevenlabs_mismatch', 'Another number under the id is a mismatch');

update tests.elevenlabs_list set sighting = sighting || '{"phone_number": "+16045550001", "agent_id": "agent_jill"}';
select is(pg_temp.finding(), 'elevenlabs_mismatch', 'Another agent is a mismatch');
select is(pg_temp.finding(agent_id => null), null, 'Without a configured agent, any agent is accepted');
update tests.elevenlabs_list set sighting = sighting || '{"agent_id": null}';
select is(pg_temp.finding(agent_id => null), 'elevenlabs_mismatch', 'A number without an agent is a mismatch');

select * from finish();
rollback;
