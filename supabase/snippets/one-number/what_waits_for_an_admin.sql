-- What waits for an admin, the oldest first: since when, for which organization, what it costs, and what to do.
select
  w.since,
  w.kind,
  w.organization_name,
  w.phone_number,
  w.title,
  w.progress,
  w.monthly_price,
  w.cost_so_far,
  w.currency,
  n.body as what_to_do,
  w.organization_id,
  w.notification_id
from public.waiting_work as w
join public.admin_notifications as n on n.id = w.notification_id
order by w.since, w.notification_id
limit 100;
