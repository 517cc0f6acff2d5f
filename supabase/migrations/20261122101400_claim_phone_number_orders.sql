create function private.is_over_user_limit(candidate public.phone_number_orders, user_limit integer)
returns boolean
language sql
stable
set search_path = ''
as $$
  -- Counted by orders, which survive: deleting organizations does not earn new numbers while the old are paid for.
  -- What was held before has been decided on by an admin.
  select candidate.attempts = 0 and candidate.held_at is null and user_limit <= (
    select count(*)
    from public.phone_number_orders as o
    where o.ordered_by = candidate.ordered_by
      and (o.status in ('purchasing', 'purchased') or (o.status = 'queued' and o.attempts > 0))
      and not exists (
        select from public.phone_numbers as n where n.order_id = o.id and n.status = 'released'
      )
  ) and candidate.ordered_by is not null;
$$;

revoke execute on function private.is_over_user_limit(public.phone_number_orders, integer)
from public, anon, authenticated, service_role;

comment on function private.is_over_user_limit(public.phone_number_orders, integer) is
  'Whether the user who ordered already has as many numbers as one user may have. A secret key is trusted.';

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
  selected_seconds_ago numeric
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
  due public.phone_number_orders;
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

  for due in
    select o.*
    from public.phone_number_orders as o
    where allowance > 0 and (
      (o.status = 'queued' and o.next_attempt_at <= moment)
      or (o.status = 'purchasing' and o.lease_expires_at <= moment)
    )
    order by o.next_attempt_at, o.created_at, o.id
    for update skip locked
  loop
    exit when allowance = 0;

    if private.is_over_user_limit(due, settings.max_organizations_per_user) then
      update public.phone_number_orders as o
      set
        status = 'held',
        held_at = moment,
        last_error_code = 'USER_LIMIT_REACHED',
        last_error_message = format('The user already has %s organizations', settings.max_organizations_per_user)
      where o.id = due.id;
      continue;
    end if;

    update public.phone_number_orders as o
    set
      status = 'purchasing',
      purchasing_at = moment,
      attempts = o.attempts + 1,
      lease_token = gen_random_uuid(),
      lease_expires_at = moment + make_interval(secs => lease_seconds)
    where o.id = due.id
    returning
      o.id, o.lease_token, o.organization_id, o.organization_name,
      exists (select from public.organizations as g where g.id = o.organization_id),
      o.country, o.area_code, o.attempts, o.selected_phone_number,
      -- By the database's clock, which also wrote selected_at: a function's clock may be minutes off.
      extract(epoch from moment - o.selected_at)
    into
      order_id, lease_token, organization_id, organization_name, organization_exists,
      country, area_code, attempts, selected_phone_number, selected_seconds_ago;
    return next;
    allowance := allowance - 1;
  end loop;
end;
$$;

revoke execute on function public.claim_phone_number_orders(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_phone_number_orders(integer, integer) to service_role;

comment on function public.claim_phone_number_orders(integer, integer) is
  'Leases due orders, and those whose lease expired, to the caller, oldest first, no more than the spend guard allows.';
