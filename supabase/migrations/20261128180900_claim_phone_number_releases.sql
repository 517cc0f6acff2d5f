-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.claim_phone_number_releases(batch_size integer, lease_seconds integer)
returns table (
  phone_number_id uuid,
  lease_token uuid,
  phone_number text,
  twilio_sid text,
  elevenlabs_phone_id text,
  organization_id uuid,
  attempts integer
)
language sql
security definer
set search_path = ''
as $$
  with due as (
    select n.id
    from public.phone_numbers as n
    where n.status = 'releasing'
      and n.release_due_at <= clock_timestamp()
      and (n.release_retry_at is null or n.release_retry_at <= clock_timestamp())
      and (n.release_lease_expires_at is null or n.release_lease_expires_at <= clock_timestamp())
      and one_number.may_be_released(n)
    order by n.release_due_at, n.id
    limit batch_size
    for update skip locked
  )
  update public.phone_numbers as n
  set
    release_attempts = n.release_attempts + 1,
    release_lease_token = gen_random_uuid(),
    release_lease_expires_at = clock_timestamp() + make_interval(secs => lease_seconds),
    release_began_at = coalesce(n.release_began_at, clock_timestamp())
  from due, public.phone_number_orders as o, public.phone_number_details as d
  where n.id = due.id and o.id = n.order_id and d.phone_number_id = n.id
  returning
    n.id, n.release_lease_token, n.phone_number, d.twilio_sid, d.elevenlabs_phone_id, o.organization_id,
    n.release_attempts;
$$;

revoke execute on function public.claim_phone_number_releases(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_phone_number_releases(integer, integer) to service_role;

comment on function public.claim_phone_number_releases(integer, integer) is
  'Leases numbers that are due to be given back, and those whose lease expired, to the caller, oldest first, with the organization that each was bought for.';
