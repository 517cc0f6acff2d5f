-- Callers hear the name, so only owners change it.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
select tests.make_admin('Grace');

select tests.authenticate_as('Ben');
select is_empty($$update public.organizations set name = 'Bens' returning id$$, 'A member cannot rename the organization');

select tests.authenticate_as('Grace');
select is_empty($$update public.organizations set name = 'Graces' returning id$$, 'An admin cannot rename the organization');

select tests.authenticate_as('Ada');
select results_eq(
  $$update public.organizations set name = 'Acme Ltd' returning name$$,
  $$values ('Acme Ltd')$$,
  'An owner renames the organization and gets the row back'
);

select * from finish();
rollback;
