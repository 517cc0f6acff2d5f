-- A founder who left an organization before its deletion does not get its number back.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Ben']) as name;
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table deleted as select * from public.organizations;
grant select on deleted to authenticated;
insert into public.organization_members (organization_id, user_id, role) select id, tests.user_id('Ben'), 'owner' from deleted;
delete from public.organization_members where user_id = tests.user_id('Ada');
select tests.authenticate_as('Ben');
delete from public.organizations;

select tests.authenticate_as('Ada');
insert into public.organizations (id, name) select id, 'Acme' from deleted;
select is_empty('select * from public.phone_numbers', 'The founder sees no number: an admin decides');

select * from finish();
rollback;
