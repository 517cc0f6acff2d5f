-- Users cannot make themselves members or owners.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
select tests.authenticate_as('Ben');

select throws_ok(
  $$insert into public.organization_members (organization_id, user_id, role)
    select id, tests.user_id('Ben'), 'owner' from public.organizations$$,
  '42501', 'permission denied for table organization_members', 'A user cannot join'
);
select throws_ok(
  $$update public.organization_members set role = 'owner'$$,
  '42501', 'permission denied for table organization_members', 'A member cannot become owner'
);
select throws_ok(
  'delete from public.organization_members',
  '42501', 'permission denied for table organization_members', 'A member cannot remove others'
);

select tests.authenticate_as_service_role();
select results_eq(
  $$update public.organization_members set role = 'owner' where user_id = tests.user_id('Ben') returning role::text$$,
  $$values ('owner')$$,
  'A secret key makes a member an owner'
);

select * from finish();
rollback;
