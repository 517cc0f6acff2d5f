-- A release is claimed when it is due, and not before.
begin;
select plan(4);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
update public.phone_number_releases set due_at = clock_timestamp() + interval '1 minute';

select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'Before its date the release is not claimed');

update public.phone_number_releases set due_at = now();
select results_eq(
  'select phone_number, twilio_sid, elevenlabs_phone_id, organization_id, attempts
   from public.claim_phone_number_releases(10, 60)',
  $$select '+16045550001', 'PN' || md5('+16045550001'), null::text, organization_id, 1
    from public.phone_number_orders$$,
  'When it is due, it is claimed, with the organization that the number was bought for'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'It is not claimed twice');
select ok(
  (select began_at is not null and final_at is null from public.phone_number_releases),
  'From then on the number may be gone at ElevenLabs'
);

select * from finish();
rollback;
