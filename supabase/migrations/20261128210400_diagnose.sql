create function one_number.diagnose_migrations()
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (select coalesce(jsonb_agg(version order by version), '[]') from supabase_migrations.schema_migrations);
exception when others then
  -- They were not applied by the CLI.
  return null;
end;
$$;

revoke execute on function one_number.diagnose_migrations() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_migrations() is
  'The versions of the migrations that the CLI applied; null when it applied none.';

-- Security definer: Vault and pg_cron are closed to the API roles. Of Vault's secrets it tells the state only.
create function public.diagnose()
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  return one_number.diagnose_work() || jsonb_build_object(
    'asked_at', now(),
    'started_at', pg_postmaster_start_time(),
    'migrations', one_number.diagnose_migrations(),
    'vault_secrets', one_number.diagnose_vault(),
    'cron_jobs', one_number.diagnose_cron(),
    'refused_calls', one_number.diagnose_calls(),
    'answering', one_number.diagnose_answering(),
    'admins', (select count(*) from public.platform_admins),
    'heartbeat', (
      select jsonb_build_object('beat_at', h.beat_at, 'asked_at', h.asked_at, 'problems', h.problems)
      from public.heartbeats as h
    )
  );
end;
$$;

revoke execute on function public.diagnose() from public, anon;
grant execute on function public.diagnose() to authenticated, service_role;

comment on function public.diagnose() is
  'The health of the project as its database sees it: migrations, Vault, pg_cron, stuck work, refused calls, how numbers are answered, admins, and the last heartbeat. It tells no secret and changes nothing. Admins only.';
