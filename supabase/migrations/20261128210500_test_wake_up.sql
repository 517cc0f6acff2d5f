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
    select jsonb_build_object('status', r.status_code, 'error', left(r.error_msg, 300))
    from net._http_response as r
    where r.id = request_id
  );
end;
$$;

revoke execute on function public.read_test_wake_up(bigint) from public, anon;
grant execute on function public.read_test_wake_up(bigint) to authenticated, service_role;

comment on function public.read_test_wake_up(bigint) is
  'The HTTP status that a test wake-up was answered with, or why there was no answer; null while there is neither. Admins only.';
