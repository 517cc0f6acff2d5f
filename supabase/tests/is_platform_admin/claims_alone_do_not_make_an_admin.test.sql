-- The database decides who is an admin, not the token.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select set_config(
  'request.jwt.claims',
  json_build_object(
    'sub', tests.user_id('Ada'), 'role', 'service_role', 'app_metadata', json_build_object('role', 'admin')
  )::text,
  true
);
select is(public.is_platform_admin(), false, 'A token that says "admin" or "service_role" makes no admin');

select set_config('request.jwt.claims', '{"role": "authenticated"}', true);
select is(public.is_platform_admin(), false, 'A token without a user makes no admin');

select set_config('request.jwt.claims', '', true);
select is(public.is_platform_admin(), false, 'A request without a token makes no admin');

select * from finish();
rollback;
