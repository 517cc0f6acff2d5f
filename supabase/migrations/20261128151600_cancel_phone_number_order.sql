-- The organization is looked for only after the order is locked: it may be inserted again meanwhile, by somebody who holds
-- that lock, and who would find neither an order to go on with nor a number.
-- A purchase that froze on its way may still buy the reserved number after its order was cancelled: it stays reserved, as the
-- late purchase would otherwise take it over in Twilio for an organization that is gone.
create function public.cancel_phone_number_order(order_id uuid, lease_token uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.phone_number_orders as o where o.id = cancel_phone_number_order.order_id for update;

  update public.phone_number_orders as o
  set
    status = 'cancelled',
    due_at = null,
    cancelled_at = now(),
    lease_token = null
  where o.id = cancel_phone_number_order.order_id and o.lease_token = cancel_phone_number_order.lease_token
    and not exists (select from public.organizations as g where g.id = o.organization_id);

  return case when found then 'cancelled' else 'lease_lost' end;
end;
$$;

revoke execute on function public.cancel_phone_number_order(uuid, uuid) from public, anon, authenticated;
grant execute on function public.cancel_phone_number_order(uuid, uuid) to service_role;

comment on function public.cancel_phone_number_order(uuid, uuid) is
  'Ends the order of a deleted organization once nothing is known to be bought for it; its number stays reserved. Returns cancelled or lease_lost.';
