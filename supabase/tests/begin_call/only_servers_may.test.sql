-- A member places calls through the function that dials: the log has no call that nobody dialled.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table acme as select id from public.organizations;
grant select on acme to anon, authenticated, service_role;
prepare call as select public.begin_call(id, '+14165550123', 'CA') from acme;

select tests.authenticate_as('Ada');
select throws_ok('call', '42501', 'permission denied for function begin_call', 'A member is refused');
select tests.authenticate_as('Grace');
select throws_ok('call', '42501', 'permission denied for function begin_call', 'An admin is refused');
select tests.authenticate_as_anon();
select throws_ok('call', '42501', 'permission denied for function begin_call', 'A visitor is refused');
select tests.authenticate_as_service_role();
select lives_ok('call', 'A secret key may call');

select tests.clear_authentication();
select is((select count(*) from public.calls), 1::bigint, 'A refused call is not stored');

select * from finish();
rollback;
