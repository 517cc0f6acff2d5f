create view one_number.notification_events
with (security_invoker = true)
as
select
  a.id as notification_id, moment.at, moment.place, moment.event, moment.description, moment.actor,
  n.phone_number, coalesce(o.organization_id, a.organization_id) as organization_id
from public.admin_notifications as a
left join public.phone_numbers as n on n.id = a.phone_number_id
left join public.phone_number_orders as o on o.id = coalesce(n.order_id, a.order_id)
left join public.notification_deliveries as d on d.notification_id = a.id
cross join lateral (
  values
    (a.created_at, 50, 'NOTIFICATION_CREATED', a.title || coalesce(' (' || a.progress || ')', ''), null),
    (d.emailed_at, 51, 'NOTIFICATION_EMAILED', 'Admins were told by e-mail: ' || a.title, null),
    (d.posted_at, 52, 'NOTIFICATION_POSTED', 'Admins were told by the webhook: ' || a.title, null),
    (
      case a.status when 'resolved' then a.resolved_at end, 53, 'NOTIFICATION_RESOLVED', 'Done: ' || a.title,
      a.resolved_by
    ),
    (
      case a.status when 'dismissed' then a.resolved_at end, 54, 'NOTIFICATION_DISMISSED',
      format('Dismissed: %s. Reason: %s', a.title, a.dismissed_reason), a.resolved_by
    )
) as moment (at, place, event, description, actor)
where moment.at is not null;

revoke all on table one_number.notification_events from public, anon, authenticated, service_role;

comment on view one_number.notification_events is
  'When the admins were to be told of something, by which channels they were, and who ended it.';
