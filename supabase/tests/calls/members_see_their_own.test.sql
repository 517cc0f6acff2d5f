-- Members see the calls of their organization, and no others.
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
select tests.finish_call('conv_1', '+16045550001');
select tests.finish_call('conv_2', '+16045550002');
select tests.finish_call('conv_3', '+16045550003');

select tests.authenticate_as('Ada');
select results_eq('select agent_number from public.calls', $$values ('+16045550001')$$, 'An owner sees the call');
select tests.authenticate_as('Ben');
select results_eq('select agent_number from public.calls', $$values ('+16045550001')$$, 'A member sees the call');
select tests.authenticate_as('Cleo');
select results_eq('select agent_number from public.calls', $$values ('+16045550002')$$, 'Another owner sees another call');
select tests.authenticate_as('Grace');
select is_empty('select * from public.calls', 'An admin who is no member sees none: their list would be a scan of all tenants');

select tests.authenticate_as_service_role();
select is((select count(*) from public.calls), 3::bigint, 'A secret key sees all calls');

select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.calls', '42501', 'permission denied for table calls', 'A visitor is refused'
);

select * from finish();
rollback;
