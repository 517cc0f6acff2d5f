-- The database refuses a number that cannot be activated before ElevenLabs is asked.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');
select tests.authenticate_as('Grace');

select throws_ok(
  $$select public.prepare_activation('+16045559999')$$,
  'PT404', 'Cannot activate "+16045559999": no such number', 'A number that was never bought is not found'
);
select is(
  tests.hint_of($$select public.prepare_activation('+16045559999')$$), 'PHONE_NUMBER_NOT_FOUND', 'The client learns that the number does not exist'
);
select throws_ok(
  $$select public.prepare_activation('+16045550001', 'phone_2')$$,
  'PT409',
  'Cannot activate "+16045550001": it is active with another ElevenLabs id, send "replace": true to replace that',
  'Another id for an active number is a conflict'
);
select is(
  tests.hint_of($$select public.prepare_activation('+16045550001', 'phone_2')$$),
  'PHONE_NUMBER_ALREADY_ACTIVE',
  'The client learns that the number is already active'
);

select tests.clear_authentication();
update public.phone_numbers set status = 'suspended', suspended_at = now();
select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.prepare_activation('+16045550001', 'phone_1')$$,
  'PT409', 'Cannot activate "+16045550001": status is "suspended"', 'A suspended number is not activated'
);
select is(
  tests.hint_of($$select public.prepare_activation('+16045550001', 'phone_1')$$),
  'PHONE_NUMBER_NOT_PENDING',
  'The client learns that the number is not waiting for its import'
);

select * from finish();
rollback;
