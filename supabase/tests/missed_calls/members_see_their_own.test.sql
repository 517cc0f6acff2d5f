-- Members see the callers of their organization, and no others.
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
select tests.call('+16045550001', 1, '+16045550111');
select tests.call('+16045550002', 2, '+16045550122');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select results_eq('select caller from public.missed_calls', $$values ('+16045550111')$$, 'An owner sees the caller');
select tests.authenticate_as('Ben');
select results_eq('select caller from public.missed_calls', $$values ('+16045550111')$$, 'A member sees the caller');
select tests.authenticate_as('Cleo');
select results_eq(
  'select caller from public.missed_calls', $$values ('+16045550122')$$, 'Another owner sees another caller'
);
select tests.authenticate_as('Grace');
select is_empty('select * from public.missed_calls', 'An admin who is no member sees none: their list would be a scan of all tenants');
select tests.authenticate_as_service_role();
select is((select count(*) from public.missed_calls), 2::bigint, 'A secret key sees all missed calls');
select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.missed_calls',
  '42501', 'permission denied for table missed_calls', 'A visitor is refused'
);

select * from finish();
rollback;
