-- What waits for an admin, the oldest first: since when, for which organization, and how far it is.
select
  n.created_at as since,
  n.title,
  n.progress,
  n.type,
  coalesce(g.name, o.organization_name) as organization_name,
  n.body,
  n.id as notification_id
from public.admin_notifications as n
join public.notification_types as t on t.type = n.type
left join public.organizations as g on g.id = n.organization_id
left join public.phone_number_orders as o on o.id = n.order_id
where n.status = 'pending' and t.acts = 'admin'
order by n.created_at, n.id
limit 100;
