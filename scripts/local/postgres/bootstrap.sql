-- What a hosted project finds in its database before the first migration runs: roles, schemas and default privileges.
-- Runs once per installation, as the superuser supabase_admin; `postgres` is no superuser here as it is none there.

create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role authenticator login noinherit password 'postgres';
grant anon, authenticated, service_role to authenticator;

create role postgres login createdb createrole replication bypassrls password 'postgres';
grant anon, authenticated, service_role to postgres with admin option;
grant pg_monitor, pg_signal_backend, pg_read_all_data to postgres;
alter role supabase_admin password 'postgres';

alter database postgres owner to postgres;
alter role postgres set search_path to "$user", public, extensions;
alter role authenticator set search_path to public, extensions;
alter role supabase_admin set search_path to "$user", public, extensions;

grant usage on schema public to anon, authenticated, service_role;

-- New tables are not exposed by default ([api] auto_expose_new_tables = false): what is left to the three roles is what
-- the platform leaves them, so that a migration that forgets a grant or a revoke fails here as it fails there.
alter default privileges for role postgres in schema public
  grant truncate, references, trigger on tables to anon, authenticated, service_role;

create schema extensions;
grant usage on schema extensions to anon, authenticated, service_role;
grant all on schema extensions to postgres;
create extension pgcrypto with schema extensions;

-- As hosted: the Data API reads the schema again after each change of it
-- (https://github.com/supabase/postgres/blob/develop/migrations/db/init-scripts/00000000000003-post-setup.sql).
create function extensions.pgrst_ddl_watch() returns event_trigger language plpgsql as $$
begin
  notify pgrst, 'reload schema';
end
$$;
create event trigger pgrst_ddl_watch on ddl_command_end execute function extensions.pgrst_ddl_watch();
create event trigger pgrst_drop_watch on sql_drop execute function extensions.pgrst_ddl_watch();

create schema auth;
grant usage on schema auth to anon, authenticated, service_role;
grant all on schema auth to postgres;

create schema vault;
create extension supabase_vault with schema vault;

create function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
  )::uuid
$$;

create function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
  )
$$;

create function auth.email() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.email', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
  )
$$;

create function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim', true), ''),
    nullif(current_setting('request.jwt.claims', true), '')
  )::jsonb
$$;

alter default privileges for role supabase_admin in schema auth grant all on tables to postgres;

-- Empty at first, and postgres's own, as on hosted projects
-- (https://github.com/supabase/postgres/blob/develop/migrations/db/init-scripts/00000000000000-initial-schema.sql). Nothing
-- sends its changes here: there is no Realtime.
create publication supabase_realtime;
alter publication supabase_realtime owner to postgres;
