-- Adding a member is a server's: users neither join by themselves nor bring others along.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
create temporary table memberships as
select id as organization_id, tests.user_id('Ben') as user_id, 'owner'::public.organization_role as role from public.organizations;
grant select on memberships to authenticated, service_role;

select tests.authenticate_as('Ben');
select throws_ok(
  'insert into public.organization_members (organization_id, user_id, role) select * from memberships',
  '42501', 'permission denied for table organization_members', 'A user does not join'
);
select tests.authenticate_as('Ada');
select throws_ok(
  'insert into public.organization_members (organization_id, user_id, role) select * from memberships',
  '42501', 'permission denied for table organization_members', 'An owner adds nobody'
);
select throws_ok(
  $$insert into public.organization_members (organization_id, user_id, role) select * from memberships
    on conflict (organization_id, user_id) do update set role = excluded.role$$,
  '42501', 'permission denied for table organization_members', 'Nor by an upsert'
);
select throws_ok(
  $$insert into public.organization_members (organization_id, user_id, role) select * from memberships
    on conflict do nothing$$,
  '42501', 'permission denied for table organization_members', 'Nor by one that ignores duplicates'
);

select tests.authenticate_as_service_role();
select results_eq(
  'insert into public.organization_members (organization_id, user_id, role) select * from memberships returning role::text',
  $$values ('owner')$$,
  'A secret key adds an owner'
);

select * from finish();
rollback;
