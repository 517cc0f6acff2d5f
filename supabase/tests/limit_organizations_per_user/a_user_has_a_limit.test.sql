-- One user cannot fill the queue of all: who has as many organizations as a user may have inserts no more.
begin;
select plan(8);

select tests.start_afresh();
update public.provisioning_settings set max_organizations_per_user = 3;
select tests.create_user('Ada');
select tests.create_user('Ben');

select tests.authenticate_as('Ada');
select lives_ok($$insert into public.organizations (name) values ('A'), ('B')$$, 'A user inserts organizations');
select throws_ok(
  $$insert into public.organizations (name) values ('C'), ('D')$$,
  'PT403',
  'Cannot insert the organization: a user may have inserted 3, and may insert another once one of them is deleted',
  'Together, two more are one too many'
);
select is(
  tests.hint_of($$insert into public.organizations (name) values ('C'), ('D')$$), 'ORGANIZATION_LIMIT_REACHED', 'The error has a code'
);
select is((select count(*) from public.organizations), 2::bigint, 'None of them is inserted');
select lives_ok($$insert into public.organizations (name) values ('C')$$, 'One more is not too many');
delete from public.organizations where name = 'A';
select lives_ok($$insert into public.organizations (name) values ('D')$$, 'Who deletes one may insert another');

select tests.authenticate_as('Ben');
select lives_ok($$insert into public.organizations (name) values ('E')$$, 'Another user may insert as many');
select tests.clear_authentication();

update public.provisioning_settings set max_organizations_per_user = 2;
select tests.authenticate_as('Ada');
select is(
  tests.hint_of($$insert into public.organizations (name) values ('F')$$), 'ORGANIZATION_LIMIT_REACHED', 'A lowered limit applies at once'
);

select * from finish();
rollback;
