-- One id of Twilio or ElevenLabs is one number, for ever.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select public.activate_phone_number('+16045550001', 'phone_1');
select public.activate_phone_number('+16045550002', 'phone_2');

select throws_ok(
  $$update public.phone_number_details set twilio_sid = 'PN' || md5('+16045550001')$$,
  '23505',
  'duplicate key value violates unique constraint "twilio_sid_is_unique"',
  'Two numbers with the same SID are refused'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_phone_id = 'phone_1'$$,
  '23505',
  'duplicate key value violates unique constraint "elevenlabs_phone_id_is_unique"',
  'Two numbers with the same ElevenLabs id are refused'
);

select * from finish();
rollback;
