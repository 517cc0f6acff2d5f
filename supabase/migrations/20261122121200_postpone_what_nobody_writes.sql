-- As before, and waits for nobody: the deletion of several organizations resolves their notifications one after the other, and either
-- of the two could end as a deadlock. What somebody writes at this moment is put off a minute later, if it is still pending.
create or replace function public.postpone_notification_deliveries(reason text)
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
