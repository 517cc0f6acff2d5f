create function private.diagnose_migrations()
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

revoke execute on function private.diagnose_migrations() from public, anon, authenticated, service_role;

comment on function private.diagnose_migrations() is
  'The versions of the migrations that the CLI applied; null when it applied none.';

-- Security definer: Vault, pg_cron and pg_net are closed to the API roles. Of Vault's secrets it tells the state only.
create function private.diagnose()
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  return private.diagnose_work() || jsonb_build_object(
    'asked_at', now(),
    'started_at', pg_postmaster_start_time(),
    'extensions', (select jsonb_agg(extname order by extname) from pg_catalog.pg_extension),
    'migrations', private.diagnose_migrations(),
    'vault_secrets', private.diagnose_vault(),
    'pg_net', private.diagnose_pg_net(),
    'cron_jobs', private.diagnose_cron()
  );
end;
$$;

revoke execute on function private.diagnose() from public, anon;
grant execute on function private.diagnose() to authenticated, service_role;

comment on function private.diagnose() is 'What can be seen of the project''s health in its database. Admins only.';

create function public.diagnose()
returns jsonb
language sql
set search_path = ''
as $$
  select private.diagnose();
$$;

revoke execute on function public.diagnose() from public, anon;
grant execute on function public.diagnose() to authenticated, service_role;

comment on function public.diagnose() is
  'What can be seen of the project''s health in its database: extensions, migrations, Vault, pg_net, pg_cron, and work that is stuck. Tells no secret, changes nothing. Admins only.';
