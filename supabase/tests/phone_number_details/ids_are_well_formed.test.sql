-- The ids of Twilio and ElevenLabs have their form.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_details set twilio_sid = 'AC' || repeat('0', 32)$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "twilio_sid_is_well_formed"',
  'The SID is a number''s SID'
);
select throws_ok(
  $$update public.phone_number_details set twilio_sid = 'PN123'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "twilio_sid_is_well_formed"',
  'The SID has 32 digits'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_verification = 'verified', elevenlabs_phone_id = ''$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'The ElevenLabs id is not empty'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_verification = 'verified', elevenlabs_phone_id = 'phone 1'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'The ElevenLabs id has no blank'
);

select * from finish();
rollback;
