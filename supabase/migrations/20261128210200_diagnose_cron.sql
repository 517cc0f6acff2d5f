create function one_number.diagnose_cron()
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select coalesce(
      jsonb_agg(
        jsonb_build_object(
          'name', j.jobname,
          'schedule', j.schedule,
          'active', j.active,
          'last_run', (
            select jsonb_build_object(
              'status', d.status, 'message', left(d.return_message, 300), 'started_at', d.start_time
            )
            from cron.job_run_details as d
            where d.jobid = j.jobid and d.status in ('succeeded', 'failed')
            order by d.runid desc
            limit 1
          )
        )
        order by j.jobname
      ),
      '[]'
    )
    from cron.job as j
    where j.jobname is not null
  );
exception when others then
  -- There is no pg_cron.
  return null;
end;
$$;

revoke execute on function one_number.diagnose_cron() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_cron() is
  'Each named job of pg_cron with its schedule and how its last run ended; null without pg_cron.';
