-- An organization with the same id is looked for only after the order is locked: whoever inserts it meanwhile holds that
-- lock, and leaves the order to whoever works on it.
-- A purchase that froze on its way may still buy the reserved number after its order was cancelled: it stays reserved, as the
-- late purchase would otherwise take it over in Twilio for an organization that is gone.
create function public.cancel_phone_number_order(order_id uuid, lease_token uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  returned public.organizations;
begin
  perform from public.phone_number_orders as o where o.id = cancel_phone_number_order.order_id for update;

  update public.phone_number_orders as o
  set
    status = 'cancelled',
    due_at = null,
    cancelled_at = now(),
    lease_token = null
  where o.id = cancel_phone_number_order.order_id and o.lease_token = cancel_phone_number_order.lease_token
    and (
      o.organization_deleted_at is not null
      or not exists (select from public.organizations as g where g.id = o.organization_id)
    );
  if not found then
    return 'lease_lost';
  end if;

  select g.* into returned
  from public.organizations as g
  join public.phone_number_orders as o on o.organization_id = g.id
  where o.id = cancel_phone_number_order.order_id;
  if found then
    perform one_number.renew_phone_number_order(returned);
  end if;

  return 'cancelled';
end;
$$;

revoke execute on function public.cancel_phone_number_order(uuid, uuid) from public, anon, authenticated;
grant execute on function public.cancel_phone_number_order(uuid, uuid) to service_role;

comment on function public.cancel_phone_number_order(uuid, uuid) is
  'Ends the order of a deleted organization once nothing is known to be bought for it; its number stays reserved. Where an organization with the same id was inserted, the order begins anew for that. Returns cancelled or lease_lost.';
