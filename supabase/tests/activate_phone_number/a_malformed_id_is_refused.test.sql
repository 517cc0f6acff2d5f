-- Only text in the form of an ElevenLabs id is stored as one.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');

select throws_ok(
  $$select public.activate_phone_number('+16045550001', '')$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'An empty id is refused'
);
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone xyz')$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'An id with a blank is refused'
);
select throws_ok(
  $$select public.activate_phone_number('+16045550001', null)$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_has_a_verification"',
  'A missing id is refused'
);

select * from finish();
rollback;
