-- Security definer: it runs inside the inserts of clients, who may not write notifications.
create function private.announce_held_order()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  concerns_user boolean := new.last_error_code is not distinct from 'USER_LIMIT_REACHED';
begin
  insert into public.admin_notifications (type, subject, title, body, organization_id, order_id, data)
  values (
    'provisioning_held',
    case when concerns_user then new.ordered_by else new.id end,
    case
      when concerns_user then format('Orders of user %s are held', new.ordered_by)
      else format('The order of %s is held', new.organization_name)
    end,
    coalesce(new.last_error_message, 'It was held by hand')
      || E'.\nTo buy the number, set the order''s status to queued (table phone_number_orders).',
    case when not concerns_user then (select id from public.organizations where id = new.organization_id) end,
    new.id,
    jsonb_build_object('organizationId', new.organization_id, 'reason', new.last_error_code)
  )
  on conflict (type, subject) where status = 'pending' do nothing;

  return null;
end;
$$;

revoke execute on function private.announce_held_order() from public, anon, authenticated, service_role;

comment on function private.announce_held_order() is
  'Tells the admins of a held order: once per order, or once per user who is over the limit.';

create trigger announce_held_order
after insert or update of status on public.phone_number_orders
for each row
when (new.status = 'held')
execute function private.announce_held_order();

-- Security definer: it also runs when an owner deletes an organization.
create function private.resolve_order_notifications()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if old.status = 'held' then
    perform private.resolve_notifications('provisioning_held', new.id::text);
    if new.ordered_by is not null and not exists (
      select from public.phone_number_orders
      where ordered_by = new.ordered_by and status = 'held' and last_error_code = 'USER_LIMIT_REACHED'
    ) then
      perform private.resolve_notifications('provisioning_held', new.ordered_by::text);
    end if;
  end if;

  if new.status in ('purchased', 'cancelled') then
    perform private.resolve_notifications('provisioning_failed', new.id::text);
  end if;

  return null;
end;
$$;

revoke execute on function private.resolve_order_notifications() from public, anon, authenticated, service_role;

comment on function private.resolve_order_notifications() is
  'Resolves what was asked of the admins about an order once it goes on, or has come to its end.';

create trigger resolve_order_notifications
after update of status on public.phone_number_orders
for each row
when (old.status is distinct from new.status)
execute function private.resolve_order_notifications();
