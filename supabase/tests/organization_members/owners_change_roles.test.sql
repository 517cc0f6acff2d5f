-- An owner makes members owners, and owners members; nobody else does.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Cord', owner => 'Cleo');
select tests.add_member('Acme', 'Ben');

select tests.authenticate_as('Ben');
select is_empty(
  $$update public.organization_members set role = 'owner' where user_id = tests.user_id('Ben') returning 1$$,
  'A member does not promote themself'
);
select is_empty(
  $$update public.organization_members set role = 'member' where user_id = tests.user_id('Ada') returning 1$$,
  'Nor demotes the owner'
);
select tests.authenticate_as('Cleo');
select is_empty(
  $$update public.organization_members set role = 'owner' where user_id = tests.user_id('Ben') returning 1$$,
  'An owner of another organization promotes nobody here'
);

select tests.authenticate_as('Ada');
select results_eq(
  $$update public.organization_members set role = 'owner' where user_id = tests.user_id('Ben') returning user_id, role::text$$,
  $$values (tests.user_id('Ben'), 'owner')$$,
  'An owner promotes a member, and reads it from the answer'
);
select results_eq(
  $$update public.organization_members set role = 'member' where user_id = tests.user_id('Ada') returning user_id, role::text$$,
  $$values (tests.user_id('Ada'), 'member')$$,
  'Then hands over, and reads that, too'
);
select is_empty(
  $$update public.organization_members set role = 'owner' where user_id = tests.user_id('Ada') returning 1$$,
  'Who handed over does not become owner again'
);

select * from finish();
rollback;
