-- pg_net never tries again, and nobody reads its answers: without this, what is refused stops everything without a word.
create function one_number.sweep_wake_ups()
returns void
language plpgsql
set search_path = ''
as $$
declare
  functions text[];
  failures text[];
  pending_since timestamptz;
begin
  delete from public.wake_ups where sent_at < now() - interval '1 hour';

  select array_agg(f.function_name), array_agg(f.failure)
  into functions, failures
  from one_number.failing_wake_ups() as f;

  if functions is not null then
    -- Once dismissed, it does not come back with each minute.
    if not exists (
      select from public.admin_notifications as n
      where n.type = 'wake_up_failed' and n.status = 'dismissed' and n.resolved_at > now() - interval '1 day'
    ) then
      perform one_number.notify_unless_locked(one_number.notice(
        type => 'wake_up_failed',
        subject => 'wake-ups',
        text => one_number.describe_failing_wake_ups(functions, failures),
        data => jsonb_build_object('functions', functions, 'failures', failures)
      ));
    end if;
    return;
  end if;

  select n.created_at into pending_since
  from public.admin_notifications as n
  where n.type = 'wake_up_failed' and n.status = 'pending';
  -- No wake-up since then is no proof: there may be no work.
  if exists (select from one_number.judged_wake_ups() as j where j.failure is null and j.sent_at > pending_since) then
    perform one_number.resolve_notifications('wake_up_failed', 'wake-ups');
  end if;
end;
$$;

revoke execute on function one_number.sweep_wake_ups() from public, anon, authenticated, service_role;

comment on function one_number.sweep_wake_ups() is
  'Tells the admins of functions that cannot be woken, and resolves that once one can. Forgets wake-ups older than an hour.';

select cron.schedule('sweep-wake-ups', '* * * * *', 'select one_number.sweep_wake_ups()');
