-- An import changes whom Twilio asks about a call: an active number for which Twilio still asks us is not imported.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.put_at_twilio('+16045550001', 'Acme');
update tests.twilio_list set sighting = sighting || '{"voice_url": "https://functions.example.com/functions/v1/twilio/voice"}';
select tests.settle();
create function pg_temp.finding(asks_elevenlabs boolean)
returns text language plpgsql as $$
declare
  run uuid := tests.reconcile(asks_elevenlabs);
begin
  return (select f.type || ': ' || f.title from public.reconciliation_findings as f where f.reconciliation_id = run);
end;
$$;

select is(
  pg_temp.finding(false), 'number_unanswered: No agent answers +16045550001 of Acme', 'Without ElevenLabs'' list it is unanswered'
);
select alike(pg_temp.finding(true), 'elevenlabs_mismatch: %', 'ElevenLabs'' list says more');
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
select alike(pg_temp.finding(true), 'webhook_mismatch: %', 'A number that is imported has a wrong address at Twilio');
select public.suspend_phone_number('+16045550001');
select tests.settle();
select alike(pg_temp.finding(false), 'webhook_mismatch: %', 'Of a suspended number nobody expects an answer');

select * from finish();
rollback;
