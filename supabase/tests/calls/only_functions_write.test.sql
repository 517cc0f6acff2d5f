-- Only functions of the database record calls.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.finish_call('conv_1', '+16045550001');

select tests.authenticate_as('Grace');
select throws_ok(
  $$insert into public.calls (direction, status) values ('outbound', 'finished')$$,
  '42501', 'permission denied for table calls', 'An admin inserts none'
);
select throws_ok(
  $$update public.calls set result = 'busy'$$,
  '42501', 'permission denied for table calls', 'An admin changes none'
);
select throws_ok(
  $$delete from public.calls$$,
  '42501', 'permission denied for table calls', 'An admin deletes none'
);

select tests.authenticate_as_service_role();
select throws_ok(
  $$insert into public.calls (direction, status) values ('outbound', 'finished')$$,
  '42501', 'permission denied for table calls', 'A secret key inserts none'
);
select throws_ok(
  $$update public.calls set result = 'busy'$$,
  '42501', 'permission denied for table calls', 'A secret key changes none'
);
select throws_ok(
  $$delete from public.calls$$,
  '42501', 'permission denied for table calls', 'A secret key deletes none'
);

select * from finish();
rollback;
