-- The same call again answers the same.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
select public.release_phone_number('+16045550001', '+16045550001');
select results_eq(
  'select due_at > clock_timestamp(), lease_token from public.phone_number_releases',
  $$values (true, current_setting('tests.token')::uuid)$$,
  'Whoever gives it back goes on, and has as much time as before'
);
select is(
  public.fail_phone_number_release(
    tests.release_id('+16045550001'), current_setting('tests.token')::uuid, 'TWILIO_20429', 'Slow down', 0, false
  ),
  'scheduled',
  'They may fail without counting, too'
);

select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select is(
  (select status from public.release_phone_number('+16045550001', '+16045550001')), 'released', 'At the end it is released'
);

select * from finish();
rollback;
