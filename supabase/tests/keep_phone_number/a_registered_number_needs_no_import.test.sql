-- Nothing is taken away at ElevenLabs from a number whose calls are registered: kept, it is in use at once.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select public.release_phone_number('+16045550001', '+16045550001');
select is(
  (select is_imported from public.claim_phone_number_releases(10, 60)), false, 'Its release removes no import'
);
select results_eq(
  $$select status::text, answered_by::text from public.keep_phone_number('+16045550001')$$,
  $$values ('active', 'registration')$$,
  'It is active again, although its release had begun'
);
select is_empty(
  $$select from public.admin_notifications where type = 'elevenlabs_import_required' and status = 'pending'$$,
  'Nobody is asked to import it'
);

select * from finish();
rollback;
