-- A verified import activates its number, once, and says by whom.
begin;
select plan(4);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.claim_imports();

prepare complete as
  select status::text, elevenlabs_phone_id, elevenlabs_verification::text, elevenlabs_phone_id_set_by
  from public.complete_phone_number_import(tests.number_id('+16045550001'), 'phnum_1');
select results_eq('complete', $$values ('active', 'phnum_1', 'verified', 'automatic import')$$, 'It is active');
select results_eq('complete', $$values ('active', 'phnum_1', 'verified', 'automatic import')$$, 'A repetition answers the same');
select results_eq(
  'select status::text, resolved_by from public.admin_notifications', $$values ('resolved', 'automatic import')$$,
  'Its notification is resolved'
);
select results_eq(
  'select importing_since, import_due_at, import_lease_token, import_attempts from public.phone_number_details',
  $$values (null::timestamptz, null::timestamptz, null::uuid, 0)$$, 'Nothing is left in the queue'
);

select * from finish();
rollback;
