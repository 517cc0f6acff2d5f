-- What a Database Webhook of Supabase's Dashboard is: a row trigger that hands the whole row to pg_net, and notes the request
-- (https://supabase.com/docs/guides/database/webhooks).
create schema supabase_functions;

create table supabase_functions.hooks (
  id bigint generated always as identity primary key,
  hook_table_id integer not null,
  hook_name text not null,
  created_at timestamptz not null default now(),
  request_id bigint
);
create index on supabase_functions.hooks (request_id);
create index on supabase_functions.hooks (hook_table_id, hook_name);

create function supabase_functions.http_request()
returns trigger
language plpgsql
security definer
set search_path = supabase_functions
as $$
declare
  request_id bigint;
begin
  request_id := net.http_post(
    url := tg_argv[0],
    body := jsonb_build_object(
      'type', tg_op, 'table', tg_table_name, 'schema', tg_table_schema, 'record', new, 'old_record', old
    ),
    params := tg_argv[3]::jsonb,
    headers := tg_argv[2]::jsonb,
    timeout_milliseconds := tg_argv[4]::integer
  );
  insert into supabase_functions.hooks (hook_table_id, hook_name, request_id) values (tg_relid, tg_name, request_id);
  return new;
end;
$$;
