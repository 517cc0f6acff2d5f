-- A number that waits for its import becomes active without one, and nobody is asked to import it any more.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select is(
  (select one_number.activate_by_registration(n) from public.phone_numbers as n), 'active', 'The number is active'
);
select results_eq(
  'select status, answered_by, elevenlabs_phone_id from public.phone_number_records',
  $$values ('active'::public.phone_number_status, 'registration'::public.number_answering, null::text)$$,
  'Its calls are registered, and it has no id at ElevenLabs'
);
select is(
  (select status from public.admin_notifications where type = 'elevenlabs_import_required'),
  'resolved',
  'Nobody has to import it'
);
select is(
  (select one_number.activate_by_registration(n) from public.phone_numbers as n), 'active', 'Again, it is active'
);
select throws_ok(
  $$update public.phone_number_details set elevenlabs_phone_id = 'phnum_1', elevenlabs_verification = 'verified'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "only_imported_numbers_have_an_elevenlabs_phone_id"',
  'A number with an id is an imported one'
);

select * from finish();
rollback;
