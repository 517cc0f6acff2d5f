-- Security definer: it runs inside the inserts of clients, who may not write notifications.
create function private.announce_held_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.admin_notifications (type, subject, title, body, organization_id, order_id, data)
  select
    'provisioning_held',
    case last_error_code when 'USER_LIMIT_REACHED' then organization.created_by::text else held.id::text end,
    case last_error_code
      when 'USER_LIMIT_REACHED' then format('Orders of user %s are held', organization.created_by)
      else format('The order of %s is held', held.organization_name)
    end,
    last_error_message || E'.\nTo buy the number, set the order''s status to queued (table phone_number_orders).',
    organization.id,
    held.id,
    jsonb_build_object('organizationId', organization.id, 'reason', last_error_code)
  from inserted_orders as held
  join public.organizations as organization on organization.id = held.organization_id
  where held.status = 'held'
  on conflict (type, subject) where status = 'pending' do nothing;

  return null;
end;
$$;

revoke execute on function private.announce_held_orders() from public, anon, authenticated, service_role;

comment on function private.announce_held_orders() is
  'Tells the admins of held orders: once per order, or once per user who is over the limit.';

create trigger announce_held_orders
after insert on public.phone_number_orders
referencing new table as inserted_orders
for each statement execute function private.announce_held_orders();
