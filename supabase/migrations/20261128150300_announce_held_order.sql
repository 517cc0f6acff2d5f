-- One notification for all orders that are held for the same reason.
create function one_number.hold_subject(held public.phone_number_orders)
returns text
language sql
immutable
set search_path = ''
as $$
  select case held.last_error_code
    when 'SPEND_CAP_REACHED' then 'spend-cap'
    when 'USER_LIMIT_REACHED' then held.ordered_by::text
    else held.id::text
  end;
$$;

revoke execute on function one_number.hold_subject(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.hold_subject(public.phone_number_orders) is
  'What a notification about a held order is about: the spending, the user, or the order itself.';

-- Security definer: it runs inside the inserts of clients, who may not write notifications.
create function one_number.announce_held_order()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  reason text := coalesce(new.last_error_code, 'HELD_BY_HAND');
  concerns_one_order boolean := reason not in ('SPEND_CAP_REACHED', 'USER_LIMIT_REACHED');
begin
  insert into public.admin_notifications (type, subject, title, body, organization_id, order_id, data)
  values (
    'provisioning_held',
    one_number.hold_subject(new),
    case reason
      when 'SPEND_CAP_REACHED' then 'Orders are held: the limit of purchases is reached'
      when 'USER_LIMIT_REACHED' then format('Orders of user %s are held', new.ordered_by)
      else format('The order of %s is held', new.organization_name)
    end,
    coalesce(new.last_error_message, 'It was held by hand') || E'.\n' || case reason
      when 'SPEND_CAP_REACHED' then
        'They go on by themselves, in order. To go on at once, raise the limit in provisioning_settings.'
      when 'USER_LIMIT_REACHED' then
        'To buy a number all the same: POST /admin/organizations/<id>/order/retry.'
      else format('To buy the number: POST /admin/organizations/%s/order/retry.', new.organization_id)
    end,
    case when concerns_one_order then (select id from public.organizations where id = new.organization_id) end,
    case when concerns_one_order then new.id end,
    jsonb_build_object('reason', reason)
      || case when concerns_one_order then jsonb_build_object('organizationId', new.organization_id) else '{}' end
  )
  on conflict (type, subject) where status = 'pending' do nothing;

  return null;
end;
$$;

revoke execute on function one_number.announce_held_order() from public, anon, authenticated, service_role;

comment on function one_number.announce_held_order() is
  'Tells the admins of held orders: once per order, per user over the limit, or for all that are over the cap.';

create trigger announce_held_order
after insert or update of status on public.phone_number_orders
for each row
when (new.status = 'held')
execute function one_number.announce_held_order();
