-- The columns of a release match each other.
begin;
select plan(8);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_releases set due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "only_scheduled_releases_are_due"',
  'A scheduled release is due'
);
select throws_ok(
  $$update public.phone_number_releases
    set status = 'held', held_at = now(), due_at = null, began_at = now(), lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "only_scheduled_releases_are_leased"',
  'A held release has no lease'
);
select throws_ok(
  $$update public.phone_number_releases set lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "a_leased_release_has_begun"',
  'A leased release has begun: the worker may have removed the import'
);
select throws_ok(
  $$update public.phone_number_releases set final_at = now()$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "a_release_begins_before_it_is_final"',
  'A final release has begun'
);
select throws_ok(
  $$update public.phone_number_releases
    set status = 'kept', kept_at = now(), due_at = null, began_at = now(), final_at = now()$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "a_final_release_goes_on"',
  'A final release is not kept'
);
select throws_ok(
  $$update public.phone_number_releases set last_error_code = 'NO_ANSWER'$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "last_error_has_code_and_message"',
  'An error code comes with a message'
);
select throws_ok(
  $$update public.phone_number_releases set attempts = -1$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "attempts_is_not_negative"',
  'The number of attempts is not negative'
);
select throws_ok(
  $$insert into public.phone_number_releases (phone_number_id, due_at) select id, now() from public.phone_numbers$$,
  '23505',
  'duplicate key value violates unique constraint "one_open_release_per_phone_number"',
  'A number has one open release at a time'
);

select * from finish();
rollback;
