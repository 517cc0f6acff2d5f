-- An application may let the Data API call the functions of this schema: they lock, and tell of, no organization of others.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben'), tests.create_user('Eve');
create temporary table ids (acme uuid);
grant select on ids to authenticated;
insert into ids select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');

select tests.authenticate_as('Eve');
select is(one_number.keep_own_organization(acme), false, 'Another user learns nothing') from ids;
select tests.authenticate_as('Ben');
select is(one_number.keep_own_organization(acme), false, 'Nor does a member') from ids;
select tests.authenticate_as('Ada');
select is(one_number.keep_own_organization(acme), true, 'The owner does') from ids;
select is(one_number.keep_own_organization(gen_random_uuid()), false, 'Not of one that does not exist');

select tests.clear_authentication();
select * from finish();
rollback;
