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

-- Example: select tests.let_rest('provision-phone-number');
create or replace function tests.let_rest(function_name text) returns void
language sql set search_path = '' as $$
  select one_number.note_look(function_name, false);
$$;
comment on function tests.let_rest(text) is 'The function came, found nothing more, and rests: what follows wakes it again.';

select plan(2);
select has_function('tests', 'answer_wake_up', 'The tests can answer wake-ups');
select has_function('tests', 'let_rest', 'The tests can let a function rest');
select * from finish();
commit;
