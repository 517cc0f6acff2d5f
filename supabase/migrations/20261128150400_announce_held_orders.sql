-- One notification for all orders that are held for the same reason.
create function one_number.hold_subject(held public.phone_number_orders)
returns text
language sql
immutable
set search_path = ''
as $$
  select case held.last_error_code
    when 'SPEND_CAP_REACHED' then 'spend-cap'
    when 'NO_MEMBERS_LEFT' then 'no-members'
    when 'USER_LIMIT_REACHED' then held.ordered_by::text
    else held.id::text
  end;
$$;

revoke execute on function one_number.hold_subject(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.hold_subject(public.phone_number_orders) is
  'What a notification about a held order is about: the spending, the user, all organizations without members, or the order itself.';

-- Security definer: it runs inside the inserts of clients, who may not write notifications.
create function one_number.announce_held_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  held_ids uuid[];
begin
  if tg_op = 'INSERT' then
    held_ids := array(select n.id from new_orders as n where n.status = 'held');
  else
    -- No join: a plan that was made for one row would compare each of thousands with each other.
    held_ids := array(
      select changed.id
      from (
        select n.id, n.last_error_code from new_orders as n where n.status = 'held'
        except
        select o.id, o.last_error_code from old_orders as o where o.status = 'held'
      ) as changed
    );
  end if;
  if held_ids = '{}' then
    return null;
  end if;

  perform one_number.notify(variadic array_agg(
    one_number.notice(
      type => 'provisioning_held',
      subject => held.subject,
      text => one_number.describe_held_orders(held.first_order),
      data => jsonb_build_object('reason', held.reason)
        || case when held.is_one_order then jsonb_build_object('organizationId', (held.first_order).organization_id) else '{}' end,
      organization_id => g.id,
      order_id => case when held.is_one_order then (held.first_order).id end
    )
  ))
  from (
    select distinct on (hold.subject) hold.*, o as first_order
    from public.phone_number_orders as o
    cross join lateral (
      select
        one_number.hold_subject(o) as subject,
        coalesce(o.last_error_code, 'HELD_BY_HAND') as reason,
        coalesce(o.last_error_code not in ('SPEND_CAP_REACHED', 'USER_LIMIT_REACHED', 'NO_MEMBERS_LEFT'), true) as is_one_order
    ) as hold
    where o.id = any(held_ids)
    order by hold.subject, o.id
  ) as held
  left join public.organizations as g on g.id = (held.first_order).organization_id and held.is_one_order;

  return null;
end;
$$;

revoke execute on function one_number.announce_held_orders() from public, anon, authenticated, service_role;

comment on function one_number.announce_held_orders() is 'Tells the admins of held orders: once per order, per user over the limit, for all that are over the cap, or for all whose organizations have no members.';

-- Per statement: a claim may hold thousands at once.
create trigger announce_new_held_orders
after insert on public.phone_number_orders
referencing new table as new_orders
for each statement execute function one_number.announce_held_orders();

create trigger announce_held_orders
after update on public.phone_number_orders
referencing old table as old_orders new table as new_orders
for each statement execute function one_number.announce_held_orders();
