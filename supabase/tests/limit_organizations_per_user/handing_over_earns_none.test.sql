-- Organizations count for the user who inserted them, whoever owns them now.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_organizations_per_user = 1;
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
insert into public.organization_members (organization_id, user_id, role) select id, tests.user_id('Ben'), 'owner' from public.organizations;

select tests.authenticate_as('Ada');
delete from public.organization_members where user_id = tests.user_id('Ada');
select is(
  tests.hint_of($$insert into public.organizations (name) values ('Bolt')$$), 'ORGANIZATION_LIMIT_REACHED',
  'Who handed over inserts no other one'
);
select tests.authenticate_as('Ben');
select lives_ok($$insert into public.organizations (name) values ('Cord')$$, 'Who took over may insert one');

select * from finish();
rollback;
