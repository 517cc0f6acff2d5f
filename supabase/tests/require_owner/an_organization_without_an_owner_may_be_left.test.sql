-- A member leaves an organization that has no owner: its last one's account was deleted, and nobody has followed yet.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.add_member('Acme', 'Ben'), tests.add_member('Acme', 'Cleo');
select tests.delete_account('Ada');

select tests.authenticate_as('Ben');
select isnt_empty(
  $$delete from public.organization_members where user_id = tests.user_id('Ben') returning 1$$, 'A member leaves'
);
select tests.clear_authentication();
select one_number.follow_departures();
select results_eq(
  'select user_id, role::text from public.organization_members', $$values (tests.user_id('Cleo'), 'owner')$$,
  'Who is left becomes the owner'
);
select tests.authenticate_as('Cleo');
select is(tests.hint_of('delete from public.organization_members'), 'LAST_OWNER', 'And does not leave');

select * from finish();
rollback;
