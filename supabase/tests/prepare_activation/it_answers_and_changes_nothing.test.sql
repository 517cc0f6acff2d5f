-- Before ElevenLabs is asked, the database returns the number to activate.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');

select results_eq(
  $$select phone_number, status::text from public.prepare_activation('+16045550001', 'phone_1')$$,
  $$values ('+16045550001', 'pending_import')$$,
  'The answer is the waiting number'
);
select tests.clear_authentication();
select results_eq(
  'select status::text, elevenlabs_phone_id from public.phone_number_records',
  $$values ('pending_import', null::text)$$,
  'The number still waits'
);

select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phone_1');
select is(
  (select status from public.prepare_activation('+16045550001', 'phone_1')), 'active', 'For an active number with this id, the answer is the number'
);
select is(
  (select elevenlabs_phone_id from public.prepare_activation('+16045550001')),
  'phone_1',
  'Without an id, the answer is the number with its own id'
);

select * from finish();
rollback;
