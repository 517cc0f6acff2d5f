-- Security definer: the table is read-only for every API role.
create function public.postpone_notification_deliveries(reason text)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  postponed integer;
begin
  update public.admin_notifications as n
  set
    next_delivery_at = now() + interval '1 hour',
    delivery_lease_token = null,
    delivery_error = reason
  where n.status = 'pending' and n.next_delivery_at <= now();

  get diagnostics postponed = row_count;
  return postponed;
end;
$$;

revoke execute on function public.postpone_notification_deliveries(text) from public, anon, authenticated;
grant execute on function public.postpone_notification_deliveries(text) to service_role;

comment on function public.postpone_notification_deliveries(text) is
  'Puts off all due notifications by an hour, because no way to tell the admins is configured. Returns how many.';
