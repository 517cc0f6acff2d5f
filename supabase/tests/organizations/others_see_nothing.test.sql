-- One organization does not learn of another.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ben');
select tests.authenticate_as('Ben');

select results_eq(
  'select name from public.organizations', $$values ('Bolt')$$, 'A user does not see the organizations of others'
);
select is_empty(
  $$update public.organizations set name = 'Mine' where name = 'Acme' returning id$$,
  'A user cannot rename the organizations of others'
);
select is_empty(
  $$delete from public.organizations where name = 'Acme' returning id$$,
  'A user cannot delete the organizations of others'
);

select tests.clear_authentication();
select is(
  (select count(*) from public.organizations where name = 'Acme'), 1::bigint, 'The other organization is unchanged'
);

select * from finish();
rollback;
