-- The same call again answers the same.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
update public.phone_numbers set release_due_at = now() - interval '1 hour';
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
select public.release_phone_number('+16045550001', '+16045550001');
select results_eq(
  'select release_due_at, release_lease_token from public.phone_numbers',
  $$values (now() - interval '1 hour', current_setting('tests.token')::uuid)$$,
  'Whoever gives it back goes on'
);
select is(
  public.fail_phone_number_release(
    tests.number_id('+16045550001'), current_setting('tests.token')::uuid, 'TWILIO_20429', 'Slow down', 0, false
  ),
  'releasing',
  'They may fail without counting, too'
);

select public.complete_phone_number_release(tests.number_id('+16045550001'), tests.claim_release('+16045550001'));
select is(
  (select status from public.release_phone_number('+16045550001', '+16045550001')), 'released', 'At the end it is released'
);

select * from finish();
rollback;
