-- Members see their organization; admins see none through the table.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt');
select tests.add_member('Acme', 'Ben');
select tests.make_admin('Grace');

select tests.authenticate_as('Ben');
select results_eq(
  'select name from public.organizations', $$values ('Acme')$$, 'A member sees the organization, and no other'
);

select tests.authenticate_as('Grace');
select is_empty('select * from public.organizations', 'An admin who is no member sees no organization');

select * from finish();
rollback;
