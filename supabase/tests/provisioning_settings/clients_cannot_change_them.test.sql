-- Users cannot raise their own limit.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.provisioning_settings', 'A user does not see the settings');
select throws_ok(
  'update public.provisioning_settings set max_numbers_per_user = 1000000',
  '42501', 'permission denied for table provisioning_settings', 'A user cannot change the settings'
);

select tests.authenticate_as('Grace');
select isnt_empty('select * from public.provisioning_settings', 'An admin sees the settings');
select throws_ok(
  'update public.provisioning_settings set purchases_paused = false',
  '42501', 'permission denied for table provisioning_settings', 'An admin changes the settings in Studio only'
);

select tests.authenticate_as_service_role();
select isnt_empty(
  'update public.provisioning_settings set purchases_paused = true returning id', 'A secret key changes the settings'
);
select throws_ok(
  'delete from public.provisioning_settings',
  '42501', 'permission denied for table provisioning_settings', 'A secret key cannot remove the settings'
);

select * from finish();
rollback;
