-- Members see the number of their organization, and no other.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Cleo');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Cleo');
select tests.add_member('Acme', 'Ben');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Cord', '+16045550002');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select results_eq(
  'select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'An owner sees the number'
);
select tests.authenticate_as('Ben');
select results_eq(
  'select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'A member sees the number'
);
select tests.authenticate_as('Cleo');
select results_eq(
  'select phone_number from public.phone_numbers', $$values ('+16045550002')$$, 'Another owner sees another number'
);
select tests.authenticate_as('Grace');
select is_empty('select * from public.phone_numbers', 'An admin who is no member sees none: their list would be a scan of all tenants');

select tests.authenticate_as_service_role();
select is((select count(*) from public.phone_numbers), 2::bigint, 'A secret key sees all numbers');

select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.phone_numbers',
  '42501', 'permission denied for table phone_numbers', 'A visitor is refused'
);

select * from finish();
rollback;
