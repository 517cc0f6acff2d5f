-- Orders are the platform's business.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.phone_number_orders', 'An owner sees no orders');

select tests.authenticate_as('Grace');
select isnt_empty('select * from public.phone_number_orders', 'An admin sees the orders');

select tests.authenticate_as_service_role();
select isnt_empty('select * from public.phone_number_orders', 'A secret key sees the orders');

select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.phone_number_orders',
  '42501', 'permission denied for table phone_number_orders', 'A visitor is refused'
);

select * from finish();
rollback;
