-- Only text in the form of an ElevenLabs id is stored as one.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select throws_ok(
  $$select tests.activate_with_link('token 1', null)$$,
  '23514', 'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_has_a_verification"',
  'A number that waits needs an id'
);
select throws_ok(
  $$select tests.activate_with_link('token 1', 'phone xyz')$$,
  '23514', 'new row for relation "phone_number_details" violates check constraint "elevenlabs_phone_id_is_well_formed"',
  'An id with a blank is refused'
);
select throws_ok(
  $$select tests.activate_with_link('token 2', 'phone xyz')$$,
  'PT404', 'There is no such activation link: it is incomplete, or expired long ago', 'An unknown link is refused first'
);

select * from finish();
rollback;
