-- Security definer: the table is read-only for every API role.
create function public.record_heartbeat(problems text[])
returns void
language sql
security definer
set search_path = ''
as $$
  update public.heartbeats
  set
    asked_at = now(),
    problems = record_heartbeat.problems,
    beat_at = case when record_heartbeat.problems = '{}' then now() else beat_at end
  where id;
$$;

revoke execute on function public.record_heartbeat(text[]) from public, anon, authenticated;
grant execute on function public.record_heartbeat(text[]) to service_role;

comment on function public.record_heartbeat(text[]) is
  'Records that HEARTBEAT_URL was called, or the problems that kept the function from it.';
