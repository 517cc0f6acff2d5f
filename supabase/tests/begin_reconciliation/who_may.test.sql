-- Admins compare the lists; nobody else does, and nobody but the daily run tells of it.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.begin_reconciliation()', '42501', 'Only a platform admin may do this', 'A user may not begin'
);
select throws_ok(
  $$select public.note_twilio_sightings(gen_random_uuid(), '[]')$$,
  '42501', 'Only a platform admin may do this', 'Nor say what Twilio has'
);

select tests.authenticate_as('Grace');
select lives_ok('select public.begin_reconciliation()', 'An admin may');
select throws_ok(
  $$select public.conclude_reconciliation(gen_random_uuid(), true)$$,
  '42501', 'permission denied for function conclude_reconciliation', 'But not tell the others'
);
select throws_ok(
  $$select public.adopt_phone_number('+16045550001', 'PN1', gen_random_uuid(), '{}', 'CA')$$,
  '42501', 'permission denied for function adopt_phone_number', 'Nor record a number'
);

select tests.authenticate_as('Ada');
select is_empty('select * from public.reconciliations', 'Others do not see it');

select * from finish();
rollback;
