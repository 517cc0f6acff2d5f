-- Only admins and servers see costs.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
prepare report as
  select public.report_costs('2000-01-01', '2999-01-01') -> 'totals' -> 'total' -> 'number_month' ->> 'quantity';

select tests.authenticate_as('Grace');
select results_eq('execute report', array['1'], 'An admin gets the report');
select tests.authenticate_as_service_role();
select results_eq('execute report', array['1'], 'A secret key gets the report');
select tests.authenticate_as('Ada');
select throws_ok('execute report', '42501', 'Only a platform admin may do this', 'A member is refused');
select throws_ok(
  'select from public.monthly_costs', '42501', 'permission denied for view monthly_costs', 'A member is refused by monthly_costs'
);
select throws_ok(
  'select from public.phone_number_costs', '42501', 'permission denied for view phone_number_costs', 'A member is refused by phone_number_costs'
);
select tests.authenticate_as_anon();
select throws_ok(
  'execute report', '42501', 'permission denied for function report_costs', 'A visitor is refused'
);

select * from finish();
rollback;
