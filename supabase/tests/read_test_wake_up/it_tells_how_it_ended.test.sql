-- The answer to a test wake-up is read from pg_net.
begin;
select plan(3);

select tests.start_afresh();
insert into net._http_response (id, status_code, content, error_msg)
values (900001, 202, 'accepted', null), (900002, null, null, 'Could not resolve host');

select is(public.read_test_wake_up(900000), null, 'Without an answer the result is null');
select is(public.read_test_wake_up(900001), '{"status": 202, "error": null}'::jsonb, 'An accepted wake-up has its status');
select is(
  public.read_test_wake_up(900002), '{"status": null, "error": "Could not resolve host"}'::jsonb, 'A wake-up that did not arrive has its error'
);

select * from finish();
rollback;
