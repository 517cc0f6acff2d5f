create function one_number.announce_organization_without_members(number public.phone_number_records)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'organization_without_members',
    subject => number.organization_id::text,
    text => one_number.describe_organization_without_members(number),
    data => jsonb_build_object(
      'organizationId', number.organization_id,
      'organizationName', number.organization_name,
      'phoneNumber', number.phone_number,
      'monthlyPrice', number.monthly_price::text,
      'monthlyPriceCurrency', number.monthly_price_currency
    ),
    organization_id => number.organization_id,
    phone_number_id => number.id,
    order_id => number.order_id
  ));
$$;

revoke execute on function one_number.announce_organization_without_members(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.announce_organization_without_members(public.phone_number_records) is
  'Tells the admins that a number is paid for that nobody can use any more.';

create function one_number.let_order_go_on(organization_id uuid)
returns void
language sql
set search_path = ''
as $$
  update public.phone_number_orders as o
  set status = 'queued', due_at = now(), last_error_code = null, last_error_message = null
  where o.organization_id = let_order_go_on.organization_id and o.status = 'held' and o.last_error_code = 'NO_MEMBERS_LEFT';
$$;

revoke execute on function one_number.let_order_go_on(uuid) from public, anon, authenticated, service_role;

comment on function one_number.let_order_go_on(uuid) is 'Queues the order of an organization again that has a member again.';

create function one_number.follow_departure(departure public.member_departures)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  about text := departure.organization_id::text;
  open_order public.phone_number_orders;
  number public.phone_number_records;
  is_there boolean;
  is_told boolean;
begin
  -- The organization first, as everywhere; one that somebody deletes at this moment is left for later.
  perform from public.organizations as g where g.id = departure.organization_id for key share skip locked;
  is_there := found;
  if not is_there and exists (select from public.organizations as g where g.id = departure.organization_id) then
    return false;
  end if;

  if not is_there or one_number.appoint_owner(departure.organization_id) is not null then
    perform one_number.let_order_go_on(departure.organization_id);
    perform one_number.resolve_notifications('organization_without_members', about);
    delete from public.member_departures as d where d.id = departure.id;
    return false;
  end if;

  -- Locked until it is held: no claim takes it meanwhile.
  select * into open_order from public.phone_number_orders as o where o.organization_id = departure.organization_id for update;
  if open_order.status = 'purchasing' and open_order.reserved_phone_number is null then
    -- It still searches, and reserves nothing as long as this is not followed.
    update public.member_departures as d set due_at = clock_timestamp() + interval '1 minute' where d.id = departure.id;
    return false;
  end if;
  select * into number
  from public.phone_number_records as n
  where n.organization_id = departure.organization_id and n.status <> 'released';
  is_told := exists (
    select from public.admin_notifications as n
    where n.type = 'organization_without_members' and n.subject = about and n.status = 'pending'
  );

  case
    when number.status = 'releasing' then
      -- An admin has decided, and may still keep the number: then it is told again.
      perform one_number.resolve_notifications('organization_without_members', about);
      departure.announced_at := null;
    when number.id is not null and (is_told or departure.announced_at is null) then
      perform one_number.announce_organization_without_members(number);
      departure.announced_at := coalesce(departure.announced_at, now());
    when number.id is null and (
      open_order.status in ('queued', 'purchasing')
      or (open_order.status = 'held' and open_order.last_error_code in ('NO_MEMBERS_LEFT', 'SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS'))
    ) then
      null;
    else
      -- Nothing is paid for any more, or an admin dismissed the notification.
      perform one_number.resolve_notifications('organization_without_members', about);
      delete from public.member_departures as d where d.id = departure.id;
  end case;

  update public.member_departures as d
  set
    due_at = clock_timestamp() + interval '1 minute',
    followed_at = coalesce(d.followed_at, now()),
    announced_at = departure.announced_at
  where d.id = departure.id;

  return departure.followed_at is null;
end;
$$;

revoke execute on function one_number.follow_departure(public.member_departures)
from public, anon, authenticated, service_role;

comment on function one_number.follow_departure(public.member_departures) is
  'Gives an organization that lost a member an owner, or tells the admins that nobody is left, until that is decided. Returns whether it found that now.';
