-- Security definer: only the owner may wake functions.
create function public.send_test_wake_up()
returns bigint
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  return one_number.wake_edge_function('admin/test-wake-up');
end;
$$;

revoke execute on function public.send_test_wake_up() from public, anon;
grant execute on function public.send_test_wake_up() to authenticated, service_role;

comment on function public.send_test_wake_up() is
  'Sends a wake-up that starts no work, to see whether its signature is accepted. Returns pg_net''s request id; null when it cannot be sent. Admins only.';

-- Security definer: no API role may write the table.
create function public.record_test_wake_up(message_id text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.wake_ups as w
  set arrived_at = clock_timestamp()
  where w.function_name = 'admin/test-wake-up' and w.message_id = record_test_wake_up.message_id;
  return found;
end;
$$;

revoke execute on function public.record_test_wake_up(text) from public, anon, authenticated;
grant execute on function public.record_test_wake_up(text) to service_role;

comment on function public.record_test_wake_up(text) is
  'Records that a test wake-up reached a function that works on this database. Returns false for one that another database sent. Servers only.';

-- Security definer: so that it is for admins only, whatever pg_net leaves open.
create function public.read_test_wake_up(request_id bigint)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  return (
    select jsonb_build_object(
      'status', r.status_code,
      'code', substring(r.content from '"code":\s*"([A-Z_]{1,40})"'),
      'seconds_ahead', substring(r.content from '"secondsAhead":\s*(-?[0-9]{1,12})')::bigint,
      'error', left(r.error_msg, 300),
      'arrived', exists (
        select from public.wake_ups as w
        where w.request_id = read_test_wake_up.request_id and w.arrived_at is not null
      )
    )
    from net._http_response as r
    where r.id = read_test_wake_up.request_id
  );
end;
$$;

revoke execute on function public.read_test_wake_up(bigint) from public, anon;
grant execute on function public.read_test_wake_up(bigint) to authenticated, service_role;

comment on function public.read_test_wake_up(bigint) is
  'How a test wake-up was answered (HTTP status, error code, the seconds that a clock is ahead), or why there was no answer, and whether it came back to this very database; null while there is neither. Admins only.';
