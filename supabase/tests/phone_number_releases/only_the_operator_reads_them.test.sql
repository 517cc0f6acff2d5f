-- Leases, errors and confirmations are for the operator; admins see releases through functions.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select public.release_phone_number('+16045550001', '+16045550001');

select tests.authenticate_as('Ada');
select throws_ok(
  'select * from public.phone_number_releases',
  '42501', 'permission denied for table phone_number_releases', 'A member is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.phone_number_releases',
  '42501', 'permission denied for table phone_number_releases', 'A visitor is refused'
);
select tests.authenticate_as_service_role();
select is((select count(*) from public.phone_number_releases), 1::bigint, 'A secret key sees all releases');

select * from finish();
rollback;
