-- Members see who else belongs to their organizations; others do not.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Cleo');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Cleo');
select tests.add_member('Acme', 'Ben');
select tests.make_admin('Grace');

select tests.authenticate_as('Ben');
select set_eq(
  'select user_id, role::text from public.organization_members',
  $$values (tests.user_id('Ada'), 'owner'), (tests.user_id('Ben'), 'member')$$,
  'A member sees the members of the organization'
);

select tests.authenticate_as('Cleo');
select set_eq(
  'select user_id from public.organization_members',
  $$values (tests.user_id('Cleo'))$$,
  'A user does not see the members of others'
);

select tests.authenticate_as('Grace');
select is_empty('select * from public.organization_members', 'An admin who is no member sees none');

select * from finish();
rollback;
