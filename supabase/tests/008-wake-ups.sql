-- How the tests answer wake-ups. Runs after 001-scene.sql.
begin;

-- Example: select tests.answer_wake_up('notify-admins', '10 minutes', 401, 'INVALID_SIGNATURE');
create or replace function tests.answer_wake_up(
  function_name text, age interval, status integer default null, code text default null, error text default null
) returns bigint
language sql set search_path = '' as $$
  with sent as (
    insert into public.wake_ups (function_name, message_id, request_id, sent_at)
    select answer_wake_up.function_name, 'msg_' || gen_random_uuid(), 900000 + count(*), now() - age
    from public.wake_ups
    returning request_id, sent_at
  )
  insert into net._http_response (id, status_code, content, timed_out, error_msg, created)
  select s.request_id, status, '{"error":{"code":"' || code || '","message":"No"}}', false, error, s.sent_at + interval '1 second'
  from sent as s
  returning id;
$$;
comment on function tests.answer_wake_up(text, interval, integer, text, text) is
  'A wake-up of some time ago, with its answer. Returns the id of its request.';

select plan(1);
select has_function('tests', 'answer_wake_up', 'The tests can answer wake-ups');
select * from finish();
commit;
