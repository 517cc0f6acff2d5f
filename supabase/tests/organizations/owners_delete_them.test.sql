-- Only owners delete an organization, because its number is then given back.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
select tests.make_admin('Grace');

select tests.authenticate_as('Ben');
select is_empty('delete from public.organizations returning id', 'A member cannot delete the organization');

select tests.authenticate_as('Grace');
select is_empty('delete from public.organizations returning id', 'An admin cannot delete it through the tables');

select tests.authenticate_as('Ada');
select results_eq(
  'delete from public.organizations returning name', $$values ('Acme')$$, 'An owner deletes the organization and gets the row back'
);
select is_empty('select * from public.organization_members', 'Its memberships are gone');

select * from finish();
rollback;
