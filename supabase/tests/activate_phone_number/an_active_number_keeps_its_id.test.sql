-- An admin who pasted the wrong id learns that the number has another.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phone_1');

select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_2')$$,
  'PT409',
  'Cannot activate "+16045550001": it is active with another ElevenLabs id, send "replace": true to replace that',
  'Another id for an active number is a conflict'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045550001', 'phone_2')$$),
  'PHONE_NUMBER_ALREADY_ACTIVE',
  'The client learns that the number is already active'
);
select tests.clear_authentication();
select is((select elevenlabs_phone_id from public.phone_number_records), 'phone_1', 'The number keeps its id');

select * from finish();
rollback;
