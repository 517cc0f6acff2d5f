-- pg_net keeps answers for six hours, with an index on their time only. They are few, or this reads what the last half hour
-- brought. An answer has the time at which pg_net took the request up.
create function one_number.judged_wake_ups()
returns table (function_name text, sent_at timestamptz, failure text)
language sql
stable
set search_path = ''
as $$
  with answers as materialized (
    select r.id, r.status_code, r.timed_out, r.content, r.created
    from net._http_response as r
    where r.created > now() - interval '30 minutes'
  )
  select
    w.function_name,
    w.sent_at,
    case
      when w.request_id is null then 'UNCONFIGURED'
      when a.id is null then 'UNSENT'
      when a.status_code between 200 and 299 then null
      when a.status_code is null then case when a.timed_out then 'TIMEOUT' else 'UNREACHABLE' end
      else coalesce(substring(a.content from '"code":\s*"([A-Z_]{1,40})"'), 'HTTP ' || a.status_code)
    end
  from public.wake_ups as w
  left join answers as a on a.id = w.request_id and a.created > w.sent_at - interval '5 seconds'
  where w.sent_at > now() - interval '30 minutes'
    -- What is under way has no result yet.
    and (a.id is not null or w.request_id is null or w.sent_at < now() - interval '2 minutes');
$$;

revoke execute on function one_number.judged_wake_ups() from public, anon, authenticated, service_role;

comment on function one_number.judged_wake_ups() is
  'How the wake-ups of the last half hour ended: failure is null where the function took it, else our error code, the HTTP status, or why there was no answer.';

-- A wake-up may get lost, and a function be busy: neither is told.
create function one_number.failing_wake_ups()
returns table (function_name text, failure text)
language sql
stable
set search_path = ''
as $$
  with judged as materialized (
    select * from one_number.judged_wake_ups()
  ),
  last_taken as (
    select j.function_name, max(j.sent_at) as sent_at
    from judged as j
    where j.failure is null
    group by j.function_name
  )
  select j.function_name, (array_agg(j.failure order by j.sent_at desc))[1]
  from judged as j
  left join last_taken as t on t.function_name = j.function_name
  where j.failure is not null and (t.sent_at is null or j.sent_at > t.sent_at)
  group by j.function_name
  having count(*) >= 3 and min(j.sent_at) < now() - interval '5 minutes'
  order by j.function_name;
$$;

revoke execute on function one_number.failing_wake_ups() from public, anon, authenticated, service_role;

comment on function one_number.failing_wake_ups() is
  'The functions of which no wake-up got through for at least five minutes, three at the least, and why the last one did not.';

-- Security definer: pg_net's answers are not for API roles.
create function public.are_wake_ups_failing()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (select from one_number.failing_wake_ups());
$$;

revoke execute on function public.are_wake_ups_failing() from public, anon, authenticated;
grant execute on function public.are_wake_ups_failing() to service_role;

comment on function public.are_wake_ups_failing() is
  'Whether the database sees its own wake-ups fail. The function that tells the admins asks this when it refuses one: if so, it tells them nevertheless. Servers only.';
