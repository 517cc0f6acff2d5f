-- Only admins and servers get the sum over all organizations.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select tests.authenticate_as('Ada');
select throws_ok(
  'select * from public.summarize_waiting_imports()',
  '42501', 'Only a platform admin may do this', 'A member is refused'
);
select tests.authenticate_as('Grace');
select is((select waiting from public.summarize_waiting_imports()), 2::bigint, 'An admin counts all');
select tests.authenticate_as_service_role();
select is((select waiting from public.summarize_waiting_imports()), 2::bigint, 'A secret key counts all');
select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.summarize_waiting_imports()',
  '42501', 'permission denied for function summarize_waiting_imports', 'A visitor is refused'
);

select * from finish();
rollback;
