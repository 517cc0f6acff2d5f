-- An application may give tokens a role of its own that inherits from authenticated: its users keep to the same rules.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
create role manager;
grant authenticated to manager;
grant manager to authenticator;
grant manager to postgres;
grant usage on schema tests to manager;
grant execute on all functions in schema tests to manager;

select tests.authenticate_as('Ada');
set local role manager;
select is(
  tests.hint_of($$delete from public.organization_members where user_id = tests.user_id('Ada')$$), 'LAST_OWNER',
  'The last owner does not leave'
);
select is(
  tests.hint_of($$update public.organization_members set role = 'member'$$), 'LAST_OWNER', 'Nor becomes a member'
);
select is(
  tests.hint_of('update public.organizations set id = gen_random_uuid()'), 'COLUMN_NOT_CHANGEABLE', 'Nor changes the id'
);
select tests.clear_authentication();
select results_eq(
  $$select m.role::text from public.organization_members as m where m.user_id = tests.user_id('Ada')$$, $$values ('owner')$$,
  'All is as it was'
);

select * from finish();
rollback;
