-- An owner removes members and other owners; a member removes nobody else.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo', 'Dan']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Dart', owner => 'Dan');
select tests.add_member('Acme', 'Ben'), tests.add_member('Acme', 'Cleo'), tests.add_member('Dart', 'Ben');
update public.organization_members set role = 'owner' where user_id = tests.user_id('Cleo');

select tests.authenticate_as('Ben');
select is_empty(
  $$delete from public.organization_members where user_id <> tests.user_id('Ben') returning 1$$, 'A member removes nobody'
);
select tests.authenticate_as('Dan');
select is_empty(
  $$delete from public.organization_members as m using public.organizations as g
    where g.id = m.organization_id and g.name = 'Acme' returning 1$$,
  'An owner of another organization removes nobody here'
);

select tests.authenticate_as('Ada');
select results_eq(
  $$delete from public.organization_members where user_id in (tests.user_id('Ben'), tests.user_id('Cleo')) returning true$$,
  'values (true), (true)',
  'An owner removes a member and another owner, and is told of both'
);

select tests.authenticate_as('Ben');
select is_empty($$select * from public.organizations where name = 'Acme'$$, 'Who was removed does not see the organization any more');
select set_eq(
  'select user_id from public.organization_members', array[tests.user_id('Dan'), tests.user_id('Ben')],
  'And stays in the other one'
);

select * from finish();
rollback;
