-- Security definer: it also runs when an owner deletes an organization.
create function one_number.resolve_order_notifications()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if old.status = 'held' and not exists (
    select from public.phone_number_orders as o
    where o.status = 'held' and o.last_error_code = old.last_error_code
      and one_number.hold_subject(o) = one_number.hold_subject(old)
  ) then
    perform one_number.resolve_notifications('provisioning_held', one_number.hold_subject(old));
  end if;

  if new.status in ('purchased', 'cancelled') then
    perform one_number.resolve_notifications('provisioning_failed', new.id::text);
  end if;

  return null;
end;
$$;

revoke execute on function one_number.resolve_order_notifications() from public, anon, authenticated, service_role;

comment on function one_number.resolve_order_notifications() is
  'Resolves what was asked of the admins about an order once it goes on, or has come to its end.';

create trigger resolve_order_notifications
after update of status on public.phone_number_orders
for each row
-- The reason may change while the order stays held.
when (
  old.status is distinct from new.status
  or (old.status = 'held' and old.last_error_code is distinct from new.last_error_code)
)
execute function one_number.resolve_order_notifications();
