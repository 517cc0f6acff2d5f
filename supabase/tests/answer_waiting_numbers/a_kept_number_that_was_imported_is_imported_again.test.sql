-- A release removes the import, and Twilio goes on to ask ElevenLabs: registration alone would leave the number's callers
-- without an answer, and say that it is in use.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phnum_1');
select public.record_answering('registration');
select public.release_phone_number('+16045550001', '+16045550001');
update public.phone_number_releases set began_at = now() where true;

select is(
  (select status from public.keep_phone_number('+16045550001')), 'pending_import', 'It waits for an import'
);
select one_number.answer_waiting_numbers();
select public.answer_call('CA' || repeat('0', 32), '+16045550001');
select is(
  (select status from public.phone_number_records), 'pending_import', 'Neither the sweep nor a call puts it in use'
);
select is(
  (select count(*) from public.admin_notifications where type = 'elevenlabs_import_required' and status = 'pending'), 1::bigint,
  'The admins are told to import it'
);

select * from finish();
rollback;
