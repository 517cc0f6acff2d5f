-- An ElevenLabs id always comes with its verification.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_details set elevenlabs_phone_id = 'phone_1'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_has_a_verification"',
  'An id without a verification is refused'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_verification = 'verified'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_has_a_verification"',
  'A verification without an id is refused'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_phone_id = 'phone_1', elevenlabs_verification = 'believed'$$,
  '22P02',
  'invalid input value for enum elevenlabs_verification: "believed"',
  'An unknown verification is refused'
);

select * from finish();
rollback;
