-- A release that failed is tried again later.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'TWILIO_20500', 'Oops', 30
);

select results_eq(
  $$select status::text, attempts, last_error_code, last_error_message, lease_token,
      due_at between clock_timestamp() + interval '20 seconds' and clock_timestamp() + interval '30 seconds'
    from public.phone_number_releases$$,
  $$values ('scheduled', 1, 'TWILIO_20500', 'Oops', null::uuid, true)$$,
  'The release has the error, and waits the given time'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The release is not claimed meanwhile');
select is(
  public.fail_phone_number_release(tests.release_id('+16045550001'), gen_random_uuid(), 'X', 'Y', 30),
  'lease_lost',
  'Another lease is refused'
);

select * from finish();
rollback;
