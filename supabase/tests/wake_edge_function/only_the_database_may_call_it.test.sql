-- A client that could call this function could make the database call any address.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  $$select one_number.wake_edge_function('provision-phone-number')$$,
  '42501', 'permission denied for function wake_edge_function', 'An admin is refused'
);

select tests.authenticate_as_service_role();
select throws_ok(
  $$select one_number.wake_edge_function('provision-phone-number')$$,
  '42501', 'permission denied for function wake_edge_function', 'A secret key is refused'
);

select * from finish();
rollback;
