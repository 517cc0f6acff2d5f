-- Nobody but a server may ask, and only for a function that the database wakes.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.wake_again('provision-phone-number')$$,
  '42501', 'permission denied for function wake_again', 'An admin is refused'
);
select tests.clear_authentication();

select tests.authenticate_as_service_role();
select throws_ok(
  $$select public.wake_again('admin')$$,
  '22023', 'Cannot wake "admin": the database wakes no such function', 'A function that people call is refused'
);
select throws_ok(
  $$select public.wake_again('../rest/v1/rpc/wake_again')$$,
  '22023', 'Cannot wake "../rest/v1/rpc/wake_again": the database wakes no such function', 'A path is refused'
);
select throws_ok(
  $$select public.wake_again(null)$$,
  '22023', null, 'Nothing is refused'
);

select * from finish();
rollback;
