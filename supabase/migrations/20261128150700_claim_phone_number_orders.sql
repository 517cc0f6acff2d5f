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
  account public.carrier_account;
  moment timestamptz;
  in_flight bigint;
  slots bigint;
  purchases bigint;
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
  slots := least(batch_size, settings.max_concurrent_purchases - in_flight);

  select * into account from public.carrier_account;
  if account.refused_since is not null then
    if moment < account.next_probe_at or in_flight > 0 then
      return;
    end if;
    slots := 1;
  end if;

  purchases := one_number.purchases_left(settings, moment);

  -- First those that may have been paid for: they are within the limits already.
  for due in
    select o.*
    from public.phone_number_orders as o
    where (o.status = 'queued' and o.next_attempt_at <= moment)
      or (o.status = 'purchasing' and o.lease_expires_at <= moment)
      or (o.status = 'held' and o.last_error_code = 'SPEND_CAP_REACHED')
    order by (o.selected_phone_number is null), o.next_attempt_at, o.created_at, o.id
    for update skip locked
  loop
    exit when slots <= 0;
    exit when due.selected_phone_number is null and purchases = 0;

    if one_number.is_over_user_limit(due, settings.max_organizations_per_user) then
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
      o.organization_deleted_at is null
        and exists (select from public.organizations as g where g.id = o.organization_id),
      o.country, o.area_code, o.attempts, o.selected_phone_number,
      -- By the database's clock, which also wrote selected_at: a function's clock may be minutes off.
      extract(epoch from moment - o.selected_at)
    into
      order_id, lease_token, organization_id, organization_name, organization_exists,
      country, area_code, attempts, selected_phone_number, selected_seconds_ago;
    return next;
    slots := slots - 1;
    if selected_phone_number is null then
      purchases := purchases - 1;
    end if;
    if account.refused_since is not null then
      -- One order probes; if it comes to nothing, the next does after a while.
      update public.carrier_account as a set next_probe_at = moment + interval '5 minutes' where a.id;
    end if;
  end loop;

  if purchases = 0 then
    update public.phone_number_orders as o
    set
      status = 'held',
      last_error_code = 'SPEND_CAP_REACHED',
      last_error_message = format(
        'No more than %s numbers are bought in an hour, and %s in a day',
        settings.max_purchases_per_hour, settings.max_purchases_per_day
      ),
      held_at = coalesce(o.held_at, moment)
    where o.id in (
      select p.id
      from public.phone_number_orders as p
      where p.status = 'queued' and p.next_attempt_at <= moment and p.selected_phone_number is null
      -- A Data API request has eight seconds on hosted projects; the next claim holds the rest.
      limit 10000
      -- Somebody who deletes an organization must not keep all others waiting.
      for update skip locked
    );
  end if;
end;
$$;

revoke execute on function public.claim_phone_number_orders(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_phone_number_orders(integer, integer) to service_role;

comment on function public.claim_phone_number_orders(integer, integer) is
  'Leases due orders, and those whose lease expired, to the caller, oldest first, no more than the spend guard allows; what is over its limits is held.';
