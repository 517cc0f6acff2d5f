-- Whether this answer arrives, and who asked for it, shows the rest: pg_cron, Vault, pg_net, the signature, and a function.
-- Security definer: pg_cron is closed to the API roles.
create function public.heartbeat_problems()
returns text[]
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  work jsonb := one_number.diagnose_work();
  jobs jsonb := one_number.diagnose_cron();
  our_jobs text[] := array(select j.jobname from cron.job as j where j.command like 'select one_number.%');
begin
  return array(
    select format('The cron job "%s" is switched off', job ->> 'name')
    from jsonb_array_elements(jobs) as job
    where job ->> 'name' = any (our_jobs) and not (job ->> 'active')::boolean
    union all
    select format('The cron job "%s" failed', job ->> 'name')
    from jsonb_array_elements(jobs) as job
    where job ->> 'name' = any (our_jobs) and job -> 'last_run' ->> 'status' = 'failed'
    union all
    select 'pg_cron has not looked for orders in the last hour'
    where pg_postmaster_start_time() < now() - interval '1 hour' and not exists (
      select from jsonb_array_elements(jobs) as job
      where job ->> 'name' = 'sweep-phone-number-orders'
        and (job -> 'last_run' ->> 'started_at')::timestamptz > now() - interval '1 hour'
    )
    union all
    select format('Overdue orders: %s', work -> 'stuck_orders' ->> 'how_many')
    where (work -> 'stuck_orders' ->> 'how_many')::bigint > 0 and not (work ->> 'purchases_paused')::boolean
    union all
    select format('Overdue releases: %s', work -> 'stuck_releases' ->> 'how_many')
    where (work -> 'stuck_releases' ->> 'how_many')::bigint > 0
    union all
    select format('Overdue imports: %s', work -> 'imports' ->> 'how_many')
    where (work -> 'imports' ->> 'how_many')::bigint > 0
    union all
    select 'Automatic imports are refused' where work -> 'imports' ->> 'refused_since' is not null
    union all
    select 'A reconciliation is overdue' where work -> 'reconciliation' ->> 'stuck_since' is not null
    union all
    select 'Twilio refuses the account' where work -> 'twilio_account' ->> 'refused_since' is not null
    union all
    select 'Twilio does not answer' where work -> 'twilio_account' ->> 'unreachable_since' is not null
    union all
    select format('Notifications that were not delivered: %s', work -> 'untold_notifications' ->> 'how_many')
    where (work -> 'untold_notifications' ->> 'how_many')::bigint > 0
  );
end;
$$;

revoke execute on function public.heartbeat_problems() from public, anon, authenticated;
grant execute on function public.heartbeat_problems() to service_role;

comment on function public.heartbeat_problems() is
  'Why no heartbeat may be sent, as the database sees it: cron jobs, overdue orders, releases and imports, Twilio, ElevenLabs, deliveries. Empty when all is well.';
