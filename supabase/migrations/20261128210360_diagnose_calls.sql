-- Members read no reason, so the operator must see it. The index of calls that are not emptied keeps it quick.
create function one_number.diagnose_calls()
returns jsonb
language sql
stable
set search_path = ''
as $$
  with recent as (
    select c.started_at, c.status, d.failure_code, d.failure_message
    from public.calls as c
    join public.call_details as d on d.call_id = c.id
    where c.emptied_at is null and c.started_at > now() - interval '24 hours' and c.direction = 'outbound'
  ),
  refused as (
    -- A call that was placed since shows that the reason is gone.
    select r.started_at, r.failure_code, r.failure_message
    from recent as r
    where r.status = 'failed' and r.failure_code is not null
      and r.started_at > coalesce(
        (select max(placed.started_at) from recent as placed where placed.status in ('in_progress', 'finished')),
        '-infinity'
      )
  )
  select jsonb_build_object(
    'how_many', count(*),
    'latest_at', max(started_at),
    'error_code', (array_agg(failure_code order by started_at desc))[1],
    'error_message', left((array_agg(failure_message order by started_at desc))[1], 300)
  )
  from refused;
$$;

revoke execute on function one_number.diagnose_calls() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_calls() is
  'The calls of the last 24 hours that ElevenLabs refused, since the last one that was placed, and why it refused the latest.';
