-- Security definer: Vault is closed to the roles whose inserts come here.
-- Nothing here may fail or delay the caller, whose transaction is a sign-up: every error becomes a warning, and a
-- locked queue is given up at once. The order is stored, and the next sweep wakes the function again.
create function one_number.wake_edge_function(function_name text)
returns bigint
language plpgsql
security definer
set search_path = ''
set lock_timeout = '200ms'
as $$
declare
  functions_url text;
  secret text;
  message_id text := 'msg_' || replace(gen_random_uuid()::text, '-', '');
  sent_at text := floor(extract(epoch from clock_timestamp()))::bigint::text;
  body jsonb := jsonb_build_object('type', function_name || '.wake_up');
  request_id bigint;
begin
  select nullif(btrim(decrypted_secret), '') into functions_url
  from vault.decrypted_secrets where name = 'edge_functions_url';
  select nullif(btrim(decrypted_secret), '') into secret
  from vault.decrypted_secrets where name = 'edge_function_secret';

  if functions_url is null or secret is null then
    raise warning 'Cannot wake "%": set the Vault secrets "edge_functions_url" and "edge_function_secret"', function_name;
    insert into public.wake_ups (function_name, message_id) values (function_name, message_id);
    return null;
  end if;

  -- pg_net sends body::text, byte for byte what is signed here. Five seconds: it sends nothing else meanwhile.
  request_id := net.http_post(
    url := rtrim(functions_url, '/') || '/' || function_name,
    body := body,
    headers := jsonb_build_object(
      'Content-Type', 'application/json',
      'webhook-id', message_id,
      'webhook-timestamp', sent_at,
      'webhook-signature', one_number.sign_wake_up(secret, message_id, sent_at, body::text)
    ),
    timeout_milliseconds := 5000
  );

  -- By itself: what only tells the admins must not take the request back.
  begin
    insert into public.wake_ups (function_name, message_id, request_id) values (function_name, message_id, request_id);
  exception when others then
    raise warning 'Cannot note the wake-up of "%": % (SQLSTATE %)', function_name, sqlerrm, sqlstate;
  end;
  return request_id;
exception when others then
  raise warning 'Cannot wake "%": % (SQLSTATE %)', function_name, sqlerrm, sqlstate;
  return null;
end;
$$;

revoke execute on function one_number.wake_edge_function(text) from public, anon, authenticated, service_role;

comment on function one_number.wake_edge_function(text) is
  'Tells an edge function that there is work. Returns pg_net''s request id, or null with a warning in the log. Never fails.';
