-- A statement about many memberships is judged by what it leaves, and done whole or not at all.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ada');
select tests.add_member('Acme', 'Ben'), tests.add_member('Acme', 'Cleo'), tests.add_member('Bolt', 'Ben');
update public.organization_members as m set role = 'owner' from public.organizations as g
where g.id = m.organization_id and g.name = 'Acme' and m.user_id = tests.user_id('Cleo');

select tests.authenticate_as('Ada');
select is(
  tests.hint_of('delete from public.organization_members'), 'LAST_OWNER', 'Nobody removes everybody'
);
select is(
  tests.hint_of($$delete from public.organization_members where user_id = tests.user_id('Ada')$$), 'LAST_OWNER',
  'Leaving all organizations is refused where one has no other owner'
);
select is((select count(*) from public.organization_members), 5::bigint, 'All are there still');

select lives_ok(
  $$update public.organization_members
    set role = case when user_id = tests.user_id('Ben') then 'owner' else 'member' end::public.organization_role
    where user_id <> tests.user_id('Cleo')$$,
  'One update hands over'
);
select tests.authenticate_as('Cleo');
select lives_ok(
  $$delete from public.organization_members where user_id in (tests.user_id('Cleo'), tests.user_id('Ada'))$$,
  'One delete removes another and oneself'
);
select tests.clear_authentication();
select set_eq(
  $$select g.name, tests.user_id('Ben') = m.user_id, m.role::text
    from public.organization_members as m join public.organizations as g on g.id = m.organization_id$$,
  $$values ('Acme', true, 'owner'), ('Bolt', true, 'owner'), ('Bolt', false, 'member')$$,
  'Each organization has the owner whom it was handed over to'
);

select * from finish();
rollback;
