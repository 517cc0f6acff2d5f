-- Clients send whole rows: what is unchanged is let through, and what they may not change is refused by its name.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada', policy => 'hold');
update public.organizations set created_at = now() - interval '1 day';
select tests.authenticate_as('Ada');

select lives_ok(
  $$update public.organizations set
      name = 'Acme Ltd', country = country, area_code = area_code, provisioning_policy = provisioning_policy,
      created_at = created_at, updated_at = updated_at, created_by = created_by, id = id$$,
  'A whole row with another name is let through'
);
select lives_ok(
  'update public.organizations set provisioning_policy = null, created_at = null, created_by = null, id = null',
  'So is one with nulls for what the client leaves out'
);
select results_eq(
  'select name, provisioning_policy::text, created_by, created_at from public.organizations',
  $$values ('Acme Ltd', 'hold', tests.user_id('Ada'), now() - interval '1 day')$$,
  'Nothing else is changed'
);
select throws_ok(
  $$update public.organizations set provisioning_policy = 'auto', created_by = tests.user_id('Ben')$$,
  'PT403',
  'Cannot change created_by, provisioning_policy of an organization: an owner changes name, area_code and country; send only the columns that change',
  'An owner cannot change the policy, nor who created it'
);
select is(
  tests.hint_of('update public.organizations set created_at = now()'), 'COLUMN_NOT_CHANGEABLE',
  'An owner cannot change when it was created'
);
select is(
  tests.hint_of('update public.organizations set id = gen_random_uuid()'), 'COLUMN_NOT_CHANGEABLE', 'An owner cannot change its id'
);

select tests.authenticate_as_service_role();
select lives_ok(
  $$update public.organizations set provisioning_policy = 'auto', created_by = null, created_at = now()$$,
  'A server changes them'
);
select tests.clear_authentication();
update public.organizations set created_by = tests.user_id('Ada');
select tests.authenticate_as('Ada');
set local role none;
select tests.delete_account('Ada');
select results_eq(
  'select name, created_by from public.organizations', $$values ('Acme Ltd', null::uuid)$$,
  'An account that is deleted for a signed-in user leaves the organization without a creator'
);

select * from finish();
rollback;
