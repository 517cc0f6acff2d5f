-- A number whose calls are registered may be imported all the same: with its id, ElevenLabs takes the calls.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');

select isnt(
  (select importing_since from public.begin_import('+16045550001')), null, 'It may be imported through the API'
);
select results_eq(
  $$select status::text, answered_by::text, elevenlabs_phone_id, importing_since
    from public.activate_phone_number('+16045550001', 'phnum_acme')$$,
  $$values ('active', 'import', 'phnum_acme', null::timestamptz)$$,
  'It stays active, and is answered by its import'
);
select is(
  (select is_to_be_registered from public.answer_call('CA' || repeat('1', 32), '+16045550001', null, 'project')), false,
  'A call that still comes to us is not registered'
);
select is(
  (select title from public.admin_notifications where type = 'number_unanswered'),
  'No agent answers +16045550001 of Acme', 'But reported, as of every imported number'
);

select * from finish();
rollback;
