-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.claim_phone_number_orders(batch_size integer, lease_seconds integer)
returns table (
  order_id uuid,
  lease_token uuid,
  organization_id uuid,
  organization_name text,
  organization_exists boolean,
  country text,
  area_code text,
  attempts integer,
  selected_phone_number text,
  selected_at timestamptz
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  settings public.provisioning_settings;
  moment timestamptz;
  in_flight bigint;
  allowance bigint;
begin
  -- One claim at a time, across all instances: counting and claiming must not interleave.
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));
  moment := clock_timestamp();

  select * into settings from public.provisioning_settings;
  -- Without its settings row the spend guard allows nothing.
  if not found or settings.purchases_paused then
    return;
  end if;

  select count(*) into in_flight
  from public.phone_number_orders as o
  where o.status = 'purchasing' and o.lease_expires_at > moment;

  select least(
    batch_size,
    settings.max_concurrent_purchases - in_flight,
    settings.max_purchases_per_hour - in_flight
      - count(*) filter (where n.purchased_at > moment - interval '1 hour'),
    settings.max_purchases_per_day - in_flight - count(*)
  ) into allowance
  from public.phone_numbers as n
  where n.purchased_at > moment - interval '1 day';

  return query
  with due as (
    select o.id
    from public.phone_number_orders as o
    where (o.status = 'queued' and o.next_attempt_at <= moment)
      or (o.status = 'purchasing' and o.lease_expires_at <= moment)
    order by o.next_attempt_at, o.created_at, o.id
    limit greatest(allowance, 0)
    for update skip locked
  )
  update public.phone_number_orders as o
  set
    status = 'purchasing',
    purchasing_at = moment,
    attempts = o.attempts + 1,
    lease_token = gen_random_uuid(),
    lease_expires_at = moment + make_interval(secs => lease_seconds)
  from due
  where o.id = due.id
  returning
    o.id, o.lease_token, o.organization_id, o.organization_name,
    exists (select from public.organizations as g where g.id = o.organization_id),
    o.country, o.area_code, o.attempts, o.selected_phone_number, o.selected_at;
end;
$$;

revoke execute on function public.claim_phone_number_orders(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_phone_number_orders(integer, integer) to service_role;

comment on function public.claim_phone_number_orders(integer, integer) is
  'Leases due orders, and those whose lease expired, to the caller, oldest first, no more than the spend guard allows.';
