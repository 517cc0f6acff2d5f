-- The view has a row for each organization of the user, and for no other; admins read one through a function.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Cleo');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Cleo');
select tests.add_member('Acme', 'Ben');
select tests.buy_number('Acme', '+16045550001');
create temporary table acme as select id from public.organizations where name = 'Acme';
grant select on acme to anon, authenticated;

select tests.authenticate_as('Ben');
select results_eq(
  'select phone_number from public.organization_phone_numbers', $$values ('+16045550001')$$, 'A member sees the number of the organization'
);
select results_eq(
  'select state::text from public.read_customer_state((select id from acme))', $$values ('setting_up')$$,
  'A member may read its state'
);
select tests.authenticate_as('Cleo');
select results_eq(
  'select state::text from public.organization_phone_numbers', $$values ('ordering')$$, 'Another owner sees the state of another organization'
);
select throws_ok(
  'select public.read_customer_state((select id from acme))',
  'PT404', (select format('No organization "%s"', id) from acme), 'Another owner does not learn that the organization exists'
);
select tests.authenticate_as('Grace');
select is_empty('select * from public.organization_phone_numbers', 'An admin who is no member sees no rows');
select results_eq(
  'select state::text from public.read_customer_state((select id from acme))', $$values ('setting_up')$$,
  'An admin may read the state of any organization'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.organization_phone_numbers',
  '42501', 'permission denied for view organization_phone_numbers', 'A visitor is refused'
);

select * from finish();
rollback;
