-- Answers to the database's requests are not for users.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.read_test_wake_up(1)', '42501', 'Only a platform admin may do this', 'A user is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select public.read_test_wake_up(1)', '42501', 'permission denied for function read_test_wake_up', 'A visitor is refused'
);
select tests.authenticate_as_service_role();
select lives_ok('select public.read_test_wake_up(1)', 'A secret key may read the answers');

select * from finish();
rollback;
