create function public.cancel_phone_number_order(order_id uuid, lease_token uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.phone_number_orders as o
  set
    status = 'cancelled',
    cancelled_at = now(),
    lease_token = null,
    lease_expires_at = null,
    selected_phone_number = null,
    selected_at = null
  where o.id = cancel_phone_number_order.order_id and o.lease_token = cancel_phone_number_order.lease_token
    and not exists (select from public.organizations as g where g.id = o.organization_id);

  return case when found then 'cancelled' else 'lease_lost' end;
end;
$$;

revoke execute on function public.cancel_phone_number_order(uuid, uuid) from public, anon, authenticated;
grant execute on function public.cancel_phone_number_order(uuid, uuid) to service_role;

comment on function public.cancel_phone_number_order(uuid, uuid) is
  'Ends the order of a deleted organization once it is certain that nothing was bought for it. Returns cancelled or lease_lost.';
