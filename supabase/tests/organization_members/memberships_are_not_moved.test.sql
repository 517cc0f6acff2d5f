-- Nobody gives a membership to another user, takes it to another organization, or makes it older.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ben');
select tests.add_member('Acme', 'Ben');

select tests.authenticate_as('Ada');
select throws_ok(
  $$update public.organization_members set user_id = tests.user_id('Ben')$$,
  '42501', 'permission denied for table organization_members', 'An owner gives it to nobody'
);
select throws_ok(
  'update public.organization_members set organization_id = organization_id, role = role',
  '42501', 'permission denied for table organization_members', 'Nor takes it along, together with a role'
);
select throws_ok(
  $$update public.organization_members set created_at = now() - interval '1 year'$$,
  '42501', 'permission denied for table organization_members', 'Nor makes it older, to be next in line'
);
select tests.authenticate_as_anon();
select throws_ok(
  'delete from public.organization_members',
  '42501', 'permission denied for table organization_members', 'Who is not signed in changes none'
);

select * from finish();
rollback;
