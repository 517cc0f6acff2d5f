-- One call replaces an id that ElevenLabs has changed, and records the admin who made it.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace'), tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001');
update public.phone_numbers set activated_at = now() - interval '1 day';
update public.phone_number_details set elevenlabs_phone_id_set_at = now() - interval '1 day';
select tests.authenticate_as('Grace');

select results_eq(
  $$select status::text, elevenlabs_phone_id, elevenlabs_verification::text, activated_at
    from public.activate_phone_number('+16045550001', 'phnum_new', 'verified', replace => true)$$,
  $$values ('active', 'phnum_new', 'verified', now() - interval '1 day')$$,
  'An active number has the new id, and keeps the time of its activation'
);
select tests.clear_authentication();
select results_eq(
  'select elevenlabs_phone_id, elevenlabs_phone_id_set_at, elevenlabs_phone_id_set_by from public.phone_number_details',
  $$values ('phnum_new', now(), tests.user_id('Grace')::text)$$,
  'The new id is stored, with the admin and the time'
);

select public.suspend_phone_number('+16045550001');
select results_eq(
  $$select status::text, elevenlabs_phone_id, elevenlabs_verification::text
    from public.activate_phone_number('+16045550001', 'phnum_newer', replace => true)$$,
  $$values ('suspended', 'phnum_newer', 'unverified')$$,
  'A suspended number gets a new id, too, and stays suspended'
);
update public.phone_number_details set elevenlabs_phone_id_set_at = now() - interval '1 hour';
select results_eq(
  $$select status::text, elevenlabs_phone_id from public.activate_phone_number('+16045550001', 'phnum_newer', replace => true)$$,
  $$values ('suspended', 'phnum_newer')$$,
  'The same call again answers the same'
);
select is(
  (select elevenlabs_phone_id_set_at from public.phone_number_details), now() - interval '1 hour', 'The same call again changes nothing'
);

select * from finish();
rollback;
