-- A typing error in Studio cannot turn the spend guard upside down.
begin;
select plan(10);

select tests.start_afresh();

select throws_ok(
  $$update public.provisioning_settings set max_purchases_per_hour = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_purchases_per_hour_is_not_negative"',
  'The hourly limit is not negative'
);
select throws_ok(
  $$update public.provisioning_settings set max_purchases_per_day = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_purchases_per_day_is_not_negative"',
  'The daily limit is not negative'
);
select throws_ok(
  $$update public.provisioning_settings set max_organizations_per_user = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_organizations_per_user_is_not_negative"',
  'The limit of organizations per user is not negative'
);
select throws_ok(
  $$update public.provisioning_settings set max_numbers_per_user = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_numbers_per_user_is_not_negative"',
  'The limit of numbers per user is not negative'
);
select throws_ok(
  $$update public.provisioning_settings set max_monthly_cost = -1$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_monthly_cost_is_not_negative"',
  'The monthly limit is not negative'
);
select throws_ok(
  $$update public.provisioning_settings set max_monthly_cost = 'NaN'$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_monthly_cost_is_not_negative"',
  'The monthly limit is a number'
);
select throws_ok(
  $$update public.provisioning_settings set max_concurrent_purchases = 0$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_concurrent_purchases_is_positive"',
  'At least one purchase at a time is allowed'
);
select throws_ok(
  $$update public.provisioning_settings set max_attempts = 0$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "max_attempts_is_positive"',
  'At least one attempt is allowed'
);
select throws_ok(
  $$update public.provisioning_settings set release_grace = '-1 second'$$,
  '23514',
  'new row for relation "provisioning_settings" violates check constraint "release_grace_is_not_negative"',
  'The grace before a release is not negative'
);
select lives_ok(
  $$update public.provisioning_settings
    set max_purchases_per_hour = 0, max_purchases_per_day = 0, max_monthly_cost = 0, max_numbers_per_user = 0,
      max_organizations_per_user = 0, release_grace = '0'$$,
  'Limits of zero are accepted'
);

select * from finish();
rollback;
