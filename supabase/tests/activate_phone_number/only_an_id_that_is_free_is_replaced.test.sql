-- Only an admin replaces an id, only of a number that we have, and only with an id that no other number has.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Grace'), tests.make_admin('Grace'), tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_organization('Bolt'), tests.buy_number('Bolt', '+16045550002');
select public.activate_phone_number('+16045550002', 'phnum_bolt');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phnum_new', replace => true)$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.prepare_activation('+16045550001', 'phnum_bolt', replace => true)$$,
  'PT409', 'Cannot activate "+16045550001": ElevenLabs id "phnum_bolt" belongs to another number',
  'The database refuses an id of another number before ElevenLabs is asked'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045550001', 'phnum_bolt', replace => true)$$),
  'ELEVENLABS_PHONE_ID_IN_USE', 'The activation refuses it, too'
);

select public.release_phone_number('+16045550001', '+16045550001');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phnum_new', replace => true)$$,
  'PT409', 'Cannot activate "+16045550001": status is "releasing"', 'A number that is being released is refused'
);
select tests.clear_authentication();
select is(
  (select elevenlabs_phone_id from public.phone_number_records where phone_number = '+16045550001'), 'phnum_acme',
  'The number keeps its id'
);
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phnum_new', replace => true)$$,
  'PT404', 'Cannot activate "+16045550001": no such number', 'A number that was released is not found'
);
select results_eq(
  $$select elevenlabs_phone_id, elevenlabs_phone_id_set_at, elevenlabs_phone_id_set_by
    from public.phone_number_records where phone_number = '+16045550001'$$,
  $$values (null::text, null::timestamptz, null::text)$$,
  'A released number has no id, and no admin who set one'
);

select * from finish();
rollback;
