-- A slip in Studio does not turn the spend guard upside down.
begin;
select plan(7);

select tests.start_afresh();

select throws_ok(
  $$update public.provisioning_settings set max_purchases_per_hour = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_purchases_per_hour_is_not_negative"',
  'No fewer than no purchases an hour'
);
select throws_ok(
  $$update public.provisioning_settings set max_purchases_per_day = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_purchases_per_day_is_not_negative"',
  'No fewer than no purchases a day'
);
select throws_ok(
  $$update public.provisioning_settings set max_organizations_per_user = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_organizations_per_user_is_not_negative"',
  'No fewer than no organizations of a user'
);
select throws_ok(
  $$update public.provisioning_settings set max_concurrent_purchases = 0$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_concurrent_purchases_is_positive"',
  'At least one purchase at a time'
);
select throws_ok(
  $$update public.provisioning_settings set max_attempts = 0$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_attempts_is_positive"',
  'At least one attempt'
);
select throws_ok(
  $$update public.provisioning_settings set release_grace = '-1 second'$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "release_grace_is_not_negative"',
  'No release before the deletion'
);
select lives_ok(
  $$update public.provisioning_settings
    set max_purchases_per_hour = 0, max_purchases_per_day = 0, max_organizations_per_user = 0, release_grace = '0'$$,
  'Nothing at all is a limit'
);

select * from finish();
rollback;
