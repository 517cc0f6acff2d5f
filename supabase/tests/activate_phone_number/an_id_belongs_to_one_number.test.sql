-- Two numbers with one id would answer for each other.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');
select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phone_1');

select throws_ok(
  $$select public.activate_phone_number('+16045550002', 'phone_1')$$,
  'PT409',
  'Cannot activate "+16045550002": ElevenLabs id "phone_1" belongs to another number',
  'An id that another number has is a conflict'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045550002', 'phone_1')$$),
  'ELEVENLABS_PHONE_ID_IN_USE',
  'The client learns that the id is in use'
);
select tests.clear_authentication();
select is(
  (select status from public.phone_number_records where phone_number = '+16045550002'),
  'pending_import',
  'The number still waits for its import'
);
select is(
  (select status from public.admin_notifications where subject = '+16045550002'),
  'pending',
  'Its notification is still pending'
);

select * from finish();
rollback;
