-- pg_net keeps the answers, for whoever asks later.
begin;
select plan(3);

select tests.start_afresh();
insert into net._http_response (id, status_code, content, error_msg)
values (900001, 202, 'accepted', null), (900002, null, null, 'Could not resolve host');

select is(public.read_test_wake_up(900000), null, 'There is no answer yet');
select is(public.read_test_wake_up(900001), '{"status": 202, "error": null}'::jsonb, 'It was accepted');
select is(
  public.read_test_wake_up(900002), '{"status": null, "error": "Could not resolve host"}'::jsonb, 'It did not get through'
);

select * from finish();
rollback;
