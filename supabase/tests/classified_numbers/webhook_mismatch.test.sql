-- Before the import calls go to us or ElevenLabs, afterwards to ElevenLabs, in any of its regions.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001'), tests.put_at_twilio('+16045550001', 'Acme'), tests.settle();
create function pg_temp.finding_for(url text, elsewhere boolean default false, expected text default 'https://us.example.com')
returns text language plpgsql as $$
declare
  run uuid;
begin
  update tests.twilio_list
  set sighting = sighting || jsonb_build_object('voice_url', url, 'answers_elsewhere', elsewhere);
  run := tests.reconcile(voice_url => expected);
  return (select f.type from public.reconciliation_findings as f where f.reconciliation_id = run);
end;
$$;
create temporary table urls (url text, leads_to_elevenlabs boolean);
insert into urls
values
  ('https://api.elevenlabs.io/twilio/inbound_call', true),
  ('https://api.us.elevenlabs.io/twilio/inbound_call', true),
  ('https://api.eu.residency.elevenlabs.io/twilio/inbound_call', true),
  ('http://api.elevenlabs.io/twilio/inbound_call', false),
  ('https://api.elevenlabs.io:8443/twilio/inbound_call', false),
  ('https://api.elevenlabs.io/twilio/inbound_sms', false),
  ('https://api.elevenlabs.io.example.com/twilio/inbound_call', false),
  ('https://example.com/api.elevenlabs.io/twilio/inbound_call', false),
  ('https://apixelevenlabs.io/twilio/inbound_call', false),
  ('', false);

select results_eq(
  $$select pg_temp.finding_for(url) from urls$$,
  $$select case when leads_to_elevenlabs then 'elevenlabs_import_required' else 'webhook_mismatch' end from urls$$,
  'A number that waits for its import may be answered by ElevenLabs'
);
select results_eq(
  $$select pg_temp.finding_for('https://us.example.com'), pg_temp.finding_for('https://us.example.com', true),
      pg_temp.finding_for('', expected => null)$$,
  $$values ('elevenlabs_import_required', 'webhook_mismatch', 'elevenlabs_import_required')$$,
  'Or by us, but not by an application; where Twilio cannot reach us, any URL is accepted'
);

select public.activate_phone_number('+16045550001', 'phnum_acme');
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme'), tests.settle();
select results_eq(
  $$select pg_temp.finding_for(url) from urls$$,
  $$select case when not leads_to_elevenlabs then 'webhook_mismatch' end from urls$$,
  'An active number is answered by ElevenLabs'
);
select is(pg_temp.finding_for('https://us.example.com'), 'webhook_mismatch', 'An active number is not answered by us any more');

select * from finish();
rollback;
