-- The answer to a test wake-up is read from pg_net.
begin;
select plan(4);

select tests.start_afresh();
insert into net._http_response (id, status_code, content, error_msg)
values
  (900001, 202, 'accepted', null),
  (900002, null, null, 'Could not resolve host'),
  (900003, 401, '{"error":{"code":"CLOCK_MISMATCH","message":"No","details":{"secondsAhead":-600}}}', null);

select is(public.read_test_wake_up(900000), null, 'Without an answer the result is null');
select is(
  public.read_test_wake_up(900001),
  '{"status": 202, "code": null, "error": null, "arrived": false, "seconds_ahead": null}'::jsonb,
  'An accepted wake-up has its status'
);
select is(
  public.read_test_wake_up(900002) ->> 'error', 'Could not resolve host', 'A wake-up that did not arrive has its error'
);
select is(
  public.read_test_wake_up(900003) - '{error,arrived}'::text[],
  '{"status": 401, "code": "CLOCK_MISMATCH", "seconds_ahead": -600}'::jsonb,
  'A refused one has its code, and how far the clocks differ'
);

select * from finish();
rollback;
