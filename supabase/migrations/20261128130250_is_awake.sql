-- Why a sign-up that sends nothing is served, if its commit follows within a second:
-- 1. It saw "at work". The function goes on looking until a look finds nothing. That look notes "resting", which the sign-up
--    did not see: it ended after the sign-up looked here. The function looks once more, 1.1 seconds after that look, or after
--    a look that failed, and by then the sign-up is committed. Where all places were taken, a look notes "at work", too: whoever
--    has them looks when one becomes free, or has the function woken then.
-- 2. It saw a wake-up that is committed, and newer than the last look. pg_net sends it, and the function looks after it came.
--    The sign-up did not see that look either, so the same is true of it and of the looks that follow.
-- All others are served by the sweep within a minute: transactions that stay open longer, those that saw "at work" or a
-- wake-up before the worker was killed or the request got lost. For five seconds, and two, not longer: then a sign-up wakes again.
-- It takes no lock and waits for none, and what it cannot read it does not rely on. An old snapshot shows an old look, and a
-- serializable transaction would fail for having read: these two always send.
create function one_number.is_awake(function_name text)
returns boolean
language plpgsql
set search_path = ''
set lock_timeout = '200ms'
as $$
declare
  moment timestamptz := clock_timestamp();
  is_at_work boolean;
  last_look timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    return false;
  end if;

  -- Times in the future are those of another clock.
  select f.is_at_work and f.looked_at between moment - interval '5 seconds' and moment, f.looked_at into is_at_work, last_look
  from public.woken_functions as f
  where f.function_name = is_awake.function_name;
  if is_at_work then
    return true;
  end if;

  return exists (
    select from public.wake_ups as w
    where w.sent_at between moment - interval '2 seconds' and moment + interval '1 second'
      and w.sent_at > coalesce(last_look, '-infinity')
      and w.function_name = is_awake.function_name and w.request_id is not null
  );
exception when others then
  raise warning 'Cannot see whether "%" is awake: % (SQLSTATE %)', function_name, sqlerrm, sqlstate;
  return false;
end;
$$;

revoke execute on function one_number.is_awake(text) from public, anon, authenticated, service_role;

comment on function one_number.is_awake(text) is
  'Whether what is committed within a second needs no wake-up of its own: the function is at work, or a wake-up is on its way. Only for functions that look once more before they rest. Never waits, never fails.';

create function one_number.wake_unless_awake(function_name text)
returns bigint
language plpgsql
set search_path = ''
as $$
begin
  if one_number.is_awake(function_name) then
    return null;
  end if;
  return one_number.wake_edge_function(function_name);
end;
$$;

revoke execute on function one_number.wake_unless_awake(text) from public, anon, authenticated, service_role;

comment on function one_number.wake_unless_awake(text) is
  'Tells an edge function that there is work, unless it is awake. Returns pg_net''s request id; null where none was sent. Never fails.';
