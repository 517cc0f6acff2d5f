create function public.reserve_phone_number(
  order_id uuid, lease_token uuid, phone_number text, lease_seconds integer
)
returns text
language plpgsql
security definer
set search_path = ''
-- Each row is found by a key, whatever the arguments are: a session plans all that follows once.
set plan_cache_mode = force_generic_plan
as $$
declare
  wish record;
begin
  -- Whoever changes the wish just now is waited for.
  select o.organization_id, o.wish_changed_at > o.purchasing_at as has_changed, o.reserved_phone_number is null as is_first
  into wish
  from public.phone_number_orders as o
  where o.id = reserve_phone_number.order_id and o.lease_token = reserve_phone_number.lease_token
  for update;

  -- Asked first: an update of no row takes as long as one of a row, with its triggers.
  if wish.has_changed then
    -- The candidate was found for another wish: the order begins again with the new one.
    update public.phone_number_orders as o
    set
      status = 'queued',
      due_at = one_number.due_by_wish(o.wish_due_at),
      wish_due_at = one_number.due_by_wish(o.wish_due_at),
      lease_token = null,
      reserved_phone_number = null,
      reserved_at = null
    where o.id = reserve_phone_number.order_id;
    return 'lease_lost';
  end if;

  -- The last member may be gone, and nobody has looked yet: the order is held then, or goes on.
  if wish.is_first and exists (
    select from public.member_departures as d where d.organization_id = wish.organization_id and d.followed_at is null
  ) then
    update public.phone_number_orders as o
    set status = 'queued', due_at = clock_timestamp() + interval '1 minute', attempts = greatest(0, o.attempts - 1), lease_token = null
    where o.id = reserve_phone_number.order_id;
    return 'lease_lost';
  end if;

  update public.phone_number_orders as o
  set
    reserved_phone_number = reserve_phone_number.phone_number,
    reserved_at = clock_timestamp(),
    asked_to_sell_at = coalesce(o.asked_to_sell_at, clock_timestamp()),
    due_at = clock_timestamp() + make_interval(secs => lease_seconds)
  where o.id = reserve_phone_number.order_id and o.lease_token = reserve_phone_number.lease_token
    and o.organization_deleted_at is null
    and not exists (
      select from public.phone_numbers as n
      where n.phone_number = reserve_phone_number.phone_number and n.status <> 'released'
    );
  if found then
    return 'reserved';
  end if;

  perform from public.phone_number_orders as o
  where o.id = reserve_phone_number.order_id and o.lease_token = reserve_phone_number.lease_token
    -- Nothing more is bought for an organization that is gone.
    and o.organization_deleted_at is null;
  return case when found then 'taken' else 'lease_lost' end;
exception when unique_violation then
  return 'taken';
end;
$$;

revoke execute on function public.reserve_phone_number(uuid, uuid, text, integer) from public, anon, authenticated;
grant execute on function public.reserve_phone_number(uuid, uuid, text, integer) to service_role;

comment on function public.reserve_phone_number(uuid, uuid, text, integer) is
  'Reserves a number before it is paid for, and renews the lease. Returns reserved, taken (choose another) or lease_lost, also where the wish has changed since the claim, or a member left whom nobody has followed yet: then the order is due again, after a changed wish once a minute.';
