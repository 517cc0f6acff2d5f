-- One notification tells of all orders of a user, and each of them is retried for itself.
-- A view and no function: the queries that use it ask for the orders of a few notifications, or count those of all.
create view one_number.waiting_orders
with (security_invoker = true)
as
select n.id as notification_id, o.id as order_id, o.failed_at as since
from public.admin_notifications as n
join public.phone_number_orders as o on o.ordered_by = one_number.id_in(n.subject) and o.status = 'failed'
where n.status = 'pending' and n.type = 'provisioning_failed'
union all
select n.id, o.id, o.failed_at
from public.admin_notifications as n
join public.phone_number_orders as o on o.ordered_by is null and o.status = 'failed'
where n.status = 'pending' and n.type = 'provisioning_failed' and n.subject = 'servers'
union all
select n.id, o.id, o.held_at
from public.admin_notifications as n
join public.phone_number_orders as o
  on o.ordered_by = one_number.id_in(n.subject) and o.status = 'held' and o.due_at is null
    and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
where n.status = 'pending' and n.type = 'provisioning_held'
union all
select n.id, o.id, o.held_at
from public.admin_notifications as n
join public.phone_number_orders as o
  on o.ordered_by is null and o.status = 'held' and o.due_at is null
    and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
where n.status = 'pending' and n.type = 'provisioning_held' and n.subject = 'servers'
union all
select n.id, o.id, o.held_at
from public.admin_notifications as n
join public.phone_number_orders as o on o.status = 'held' and o.last_error_code = 'NO_MEMBERS_LEFT'
where n.status = 'pending' and n.type = 'provisioning_held' and n.subject = 'no-members';

revoke all on table one_number.waiting_orders from public, anon, authenticated, service_role;

comment on view one_number.waiting_orders is
  'Each failed or held order that a pending notification is about, and since when it is that.';
