-- What is known about a release fits together.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set release_due_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_numbers_being_released_are_due"',
  'A number in use is not due'
);
select throws_ok(
  $$update public.phone_numbers set suspended_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "suspended_at_is_of_suspended_numbers"',
  'A number that waits is not paused'
);

delete from public.organizations;
select throws_ok(
  $$update public.phone_numbers set
    release_due_at = null, release_retry_at = now(), release_error_code = 'X', release_error_message = 'x'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "what_is_kept_is_not_worked_on"',
  'Nobody works on what is kept'
);
select throws_ok(
  $$update public.phone_numbers set release_began_at = now(), release_lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "release_lease_is_complete"',
  'A lease expires'
);
select throws_ok(
  $$update public.phone_numbers set release_final_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "release_began_before_it_was_final"',
  'What is final has begun'
);
select throws_ok(
  $$update public.phone_numbers set release_error_code = 'NO_ANSWER'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "release_failure_is_complete"',
  'A failure says what and until when'
);
select throws_ok(
  $$update public.phone_numbers set release_attempts = -1$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "release_attempts_is_not_negative"',
  'Attempts are counted from none'
);

select * from finish();
rollback;
