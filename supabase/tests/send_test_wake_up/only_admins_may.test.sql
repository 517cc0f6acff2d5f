-- Only admins and servers make the database send a request.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.send_test_wake_up()', '42501', 'Only a platform admin may do this', 'A user is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select public.send_test_wake_up()', '42501', 'permission denied for function send_test_wake_up', 'A visitor is refused'
);
select tests.authenticate_as_service_role();
select lives_ok('select public.send_test_wake_up()', 'A secret key may send a test wake-up');

select * from finish();
rollback;
