-- A number was ordered for these values; changing them afterwards would be a lie.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.authenticate_as('Ada');

select throws_ok(
  $$update public.organizations set country = 'US'$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change the country'
);
select throws_ok(
  $$update public.organizations set area_code = '212'$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change the area code'
);
select throws_ok(
  $$update public.organizations set provisioning_policy = 'never'$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change the policy'
);
select throws_ok(
  $$update public.organizations set created_by = null$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change who created it'
);
select throws_ok(
  $$update public.organizations set created_at = now()$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change when it was created'
);
select throws_ok(
  $$update public.organizations set id = gen_random_uuid()$$,
  '42501', 'permission denied for table organizations', 'An owner cannot change its id'
);

select * from finish();
rollback;
