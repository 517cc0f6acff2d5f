-- The reason is our own error code, the HTTP status, or why there was no answer.
begin;
select plan(1);

select tests.start_afresh();
insert into public.wake_ups (function_name, message_id, request_id, sent_at)
select function_name, 'msg_1', request_id, now() - interval '10 minutes'
from (
  values ('1', null::bigint), ('2', 900001), ('3', 900002), ('4', 900003), ('5', 900004), ('6', 900005), ('7', 900006)
) as sent (function_name, request_id);
insert into public.wake_ups (function_name, message_id, request_id) values ('8', 'msg_1', 900007);
insert into net._http_response (id, status_code, content, timed_out, error_msg, created)
values
  (900002, 503, '{"error": {"code": "CONFIGURATION_INVALID", "message": "No"}}', false, null, now()),
  (900003, 404, '<html>Not found</html>', false, null, now()),
  (900004, null, null, true, 'Timeout of 5000 ms reached', now()),
  (900005, null, null, false, 'Could not resolve host', now()),
  -- Of a request before the crash that emptied the queue: ids begin again.
  (900006, 202, 'accepted', false, null, now() - interval '20 minutes');

select results_eq(
  'select function_name, failure from one_number.judged_wake_ups() order by 1',
  $$values
    ('1', 'UNCONFIGURED'), ('2', 'UNSENT'), ('3', 'CONFIGURATION_INVALID'), ('4', 'HTTP 404'), ('5', 'TIMEOUT'),
    ('6', 'UNREACHABLE'), ('7', 'UNSENT')$$,
  'Every failure is named, an answer of former times is none, and what is under way is not judged'
);

select * from finish();
rollback;
