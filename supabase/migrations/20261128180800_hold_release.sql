create function one_number.hold_release(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  update public.phone_number_releases as r
  set
    status = 'held',
    due_at = null,
    held_at = now(),
    confirmed_by = null,
    attempts = 0,
    lease_token = null,
    last_error_code = null,
    last_error_message = null
  where r.phone_number_id = number.id and r.status = 'scheduled';
$$;

revoke execute on function one_number.hold_release(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function one_number.hold_release(public.phone_numbers) is
  'Keeps a number from being given back until an admin decides. A function at work on it loses the lease.';
