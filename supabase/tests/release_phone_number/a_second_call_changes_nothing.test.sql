-- A repeated call does not disturb a release that has begun.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
select public.release_phone_number('+16045550001', '+16045550001');
select results_eq(
  'select due_at > clock_timestamp(), lease_token from public.phone_number_releases',
  $$values (true, current_setting('tests.token')::uuid)$$,
  'The worker keeps its lease and its time'
);
select is(
  public.fail_phone_number_release(
    tests.release_id('+16045550001'), current_setting('tests.token')::uuid, 'TWILIO_20429', 'Slow down', 0, false
  ),
  'scheduled',
  'The worker may record a failure that does not count'
);

select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select is(
  (select status from public.release_phone_number('+16045550001', '+16045550001')), 'released', 'After the release, the same call returns the released number'
);

select * from finish();
rollback;
