-- One notification tells of all orders of a user, and each of them is retried for itself.
-- A view and no function: the queries that use it ask for the orders of a few notifications, or count those of all.
create view one_number.waiting_orders
with (security_invoker = true)
as
with told as not materialized (
  select
    n.id, n.type, n.subject,
    case when n.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then n.subject::uuid end as user_id
  from public.admin_notifications as n
  where n.status = 'pending' and n.type in ('provisioning_failed', 'provisioning_held')
)
select t.id as notification_id, o.id as order_id, o.failed_at as since
from told as t
join public.phone_number_orders as o on o.ordered_by = t.user_id and o.status = 'failed'
where t.type = 'provisioning_failed'
union all
select t.id, o.id, o.failed_at
from told as t
join public.phone_number_orders as o on o.ordered_by is null and o.status = 'failed'
where t.type = 'provisioning_failed' and t.subject = 'servers'
union all
select t.id, o.id, o.held_at
from told as t
join public.phone_number_orders as o
  on o.ordered_by = t.user_id and o.status = 'held' and o.due_at is null
    and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
where t.type = 'provisioning_held'
union all
select t.id, o.id, o.held_at
from told as t
join public.phone_number_orders as o
  on o.ordered_by is null and o.status = 'held' and o.due_at is null
    and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
where t.type = 'provisioning_held' and t.subject = 'servers'
union all
select t.id, o.id, o.held_at
from told as t
join public.phone_number_orders as o on o.status = 'held' and o.last_error_code = 'NO_MEMBERS_LEFT'
where t.type = 'provisioning_held' and t.subject = 'no-members';

revoke all on table one_number.waiting_orders from public, anon, authenticated, service_role;

comment on view one_number.waiting_orders is
  'Each failed or held order that a pending notification is about, and since when it is that.';
