-- A number whose calls are registered is at Twilio with our address, and not at ElevenLabs.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select tests.put_at_twilio(
  '+16045550001', 'Acme', '{"voice_url": "https://functions.example.com/functions/v1/twilio/voice"}'
), tests.settle();

select is(tests.class_of('+16045550001'), 'ok', 'With our address, and without an import, it is as it should be');
update tests.twilio_list set sighting = sighting || '{"voice_url": "https://api.elevenlabs.io/twilio/inbound_call"}';
select is(tests.class_of('+16045550001'), 'webhook_mismatch', 'ElevenLabs'' address is wrong');
update tests.twilio_list set sighting = sighting || '{"voice_url": ""}';
select is(tests.class_of('+16045550001'), 'webhook_mismatch', 'None is wrong');

select tests.reconcile();
select results_eq(
  'select command -> ''form'' ->> ''VoiceUrl'' from public.reconciliation_findings',
  $$values ('https://functions.example.com/functions/v1/twilio/voice')$$,
  'The command sets our address'
);
select public.suspend_phone_number('+16045550001');
update tests.twilio_list
set sighting = sighting || '{"voice_url": "https://functions.example.com/functions/v1/twilio/voice"}';
select tests.settle();
select is(tests.class_of('+16045550001'), 'ok', 'A suspended number keeps our address');

select * from finish();
rollback;
