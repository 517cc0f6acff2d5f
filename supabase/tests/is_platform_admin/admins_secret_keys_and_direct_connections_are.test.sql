-- Platform admins, secret keys and direct connections may use the admin functions.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select is(public.is_platform_admin(), true, 'A direct connection, such as Studio, is an admin');

select tests.authenticate_as_service_role();
select is(public.is_platform_admin(), true, 'A secret key is an admin');

select tests.authenticate_as('Grace');
select is(public.is_platform_admin(), true, 'A platform admin is an admin');

select tests.authenticate_as('Ada');
select is(public.is_platform_admin(), false, 'A user is not an admin');

select tests.authenticate_as_anon();
select throws_ok(
  'select public.is_platform_admin()',
  '42501', 'permission denied for function is_platform_admin', 'A visitor is refused'
);

select * from finish();
rollback;
