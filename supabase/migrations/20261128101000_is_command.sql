create function one_number.is_command(command jsonb)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(
    jsonb_typeof(command) = 'object'
    and command - '{service,method,path,body,form}'::text[] = '{}'
    and coalesce(command ->> 'service', 'twilio') in ('twilio', 'elevenlabs')
    and command ->> 'method' in ('POST', 'PATCH', 'DELETE')
    and starts_with(command ->> 'path', '/')
    and coalesce(jsonb_typeof(command -> 'body'), 'object') = 'object'
    and (not command ? 'form' or jsonb_typeof(command -> 'form') = 'object' and command ->> 'service' = 'twilio'),
    false
  );
$$;

revoke execute on function one_number.is_command(jsonb) from public, anon, authenticated, service_role;

comment on function one_number.is_command(jsonb) is
  'Whether this is a call that an admin can make: {method, path, body} of our own API, or, with a service, of twilio ({method, path, form}) or elevenlabs.';
