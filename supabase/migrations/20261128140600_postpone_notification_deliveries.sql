-- Security definer: the table is read-only for every API role.
-- Waits for nobody: the deletion of several organizations resolves their notifications one after the other, and either of
-- the two could end as a deadlock. What somebody writes at this moment is put off a minute later, if it is still pending.
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
  where n.id in (
    select due.id
    from public.admin_notifications as due
    where due.status = 'pending' and due.next_delivery_at <= now()
    for update skip locked
  );

  get diagnostics postponed = row_count;
  return postponed;
end;
$$;

revoke execute on function public.postpone_notification_deliveries(text) from public, anon, authenticated;
grant execute on function public.postpone_notification_deliveries(text) to service_role;

comment on function public.postpone_notification_deliveries(text) is
  'Puts off all due notifications by an hour, because no way to tell the admins is configured. Returns how many.';
