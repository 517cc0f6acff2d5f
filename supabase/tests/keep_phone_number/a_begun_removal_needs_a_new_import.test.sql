-- A release that has begun may have removed the import at ElevenLabs.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select public.activate_phone_number('+16045550001', 'phone_1');
select public.release_phone_number('+16045550001', '+16045550001');
select tests.claim_release('+16045550001');
select public.keep_phone_number('+16045550001');

select results_eq(
  'select status::text, elevenlabs_phone_id, activated_at, release_due_at from public.phone_number_records',
  $$values ('pending_import', null::text, null::timestamptz, null::timestamptz)$$,
  'The number waits for its import'
);
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'Import +16045550001 to ElevenLabs for Acme',
  'The admins are told to import it'
);

select * from finish();
rollback;
