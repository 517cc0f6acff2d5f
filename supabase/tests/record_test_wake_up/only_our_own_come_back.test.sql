-- A test wake-up that another database sent is not taken for ours, although the functions accept its signature.
begin;
select plan(6);

select tests.start_afresh();
create temporary table sent as select public.send_test_wake_up() as request_id;
grant select on sent to service_role;
insert into net._http_response (id, status_code, content) select request_id, 202, '{"status":"accepted"}' from sent;
select is(
  (select public.read_test_wake_up(request_id) ->> 'arrived' from sent), 'false', 'It was taken by somebody, and did not come back'
);

create temporary table told as select headers ->> 'webhook-id' as message_id from tests.wake_ups();
grant select on told to service_role;
select tests.authenticate_as_service_role();
select is(public.record_test_wake_up('msg_of_another_database'), false, 'An unknown one is another database''s');
select is(public.record_test_wake_up(message_id), true, 'Ours is known by its signed id') from told;
select is((select public.read_test_wake_up(request_id) ->> 'arrived' from sent), 'true', 'It came back');

select tests.clear_authentication();
select one_number.wake_edge_function('reconcile');
select is(
  public.record_test_wake_up((select message_id from public.wake_ups where function_name = 'reconcile')),
  false, 'Other wake-ups are no tests'
);

select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.record_test_wake_up('msg_1')$$, '42501', 'permission denied for function record_test_wake_up',
  'Not even an admin may say that one came back'
);

select * from finish();
rollback;
