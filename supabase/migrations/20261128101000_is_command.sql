-- PL/pgSQL keeps its plan, which takes longer to make than to run: it is called for each purchase.
create function one_number.is_command(command jsonb)
returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case when jsonb_typeof(command) = 'object' then coalesce(
    command - '{service,method,path,body,form}'::text[] = '{}'
    and (not command ? 'service' or command ->> 'service' in ('twilio', 'elevenlabs'))
    and command ->> 'method' in ('POST', 'PATCH', 'DELETE')
    and starts_with(command ->> 'path', '/')
    and (not command ? 'body' or jsonb_typeof(command -> 'body') = 'object')
    and (not command ? 'form' or jsonb_typeof(command -> 'form') = 'object')
    -- Twilio takes forms, and nobody else.
    and case when command ->> 'service' = 'twilio' then not command ? 'body' else not command ? 'form' end
    -- A field that is more than a name, curl would read as the name of a file.
    and not command @? '$.form.keyvalue() ? (!(@.key like_regex "^[A-Za-z]+$") || @.value.type() != "string")',
    false
  ) else false end;
end;
$$;

revoke execute on function one_number.is_command(jsonb) from public, anon, authenticated, service_role;

comment on function one_number.is_command(jsonb) is
  'Whether this is a call that an admin can make: {method, path, body} of our own API, or, with a service, of twilio ({method, path, form}) or elevenlabs.';
