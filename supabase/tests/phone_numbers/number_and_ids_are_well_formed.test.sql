-- A number is in E.164, and its ids are those of Twilio and ElevenLabs.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set phone_number = '6045550001'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "phone_number_is_e164"',
  'A number begins with a plus sign and its country'
);
select throws_ok(
  $$update public.phone_numbers set phone_number = '+1604555000a'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "phone_number_is_e164"',
  'A number consists of digits'
);
select throws_ok(
  $$update public.phone_numbers set twilio_sid = 'AC' || repeat('0', 32)$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "twilio_sid_is_well_formed"',
  'The SID is that of a number'
);
select throws_ok(
  $$update public.phone_numbers set twilio_sid = 'PN123'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "twilio_sid_is_well_formed"',
  'The SID has 32 digits'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now(), elevenlabs_phone_id = ''$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'The ElevenLabs id is not empty'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now(), elevenlabs_phone_id = 'phone 1'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'The ElevenLabs id holds no blank'
);

select * from finish();
rollback;
