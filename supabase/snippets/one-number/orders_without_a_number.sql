-- Orders that have no number yet: those that failed, that wait for an admin or a limit, and that are overdue, with the reason.
select
  case
    when o.status = 'failed' then 'failed: an admin retries it'
    when o.status = 'held' and o.due_at is null then 'held: an admin decides'
    when o.status = 'held' then 'held: goes on by itself'
    when o.due_at < now() - interval '10 minutes' then 'overdue: npm run doctor says why'
    else 'under way'
  end as state,
  o.organization_name,
  o.last_error_code,
  o.last_error_message,
  o.attempts,
  o.created_at as ordered_at,
  o.due_at,
  o.area_code,
  o.country,
  o.reserved_phone_number,
  u.email as ordered_by,
  o.organization_id
from public.phone_number_orders as o
left join auth.users as u on u.id = o.ordered_by
where o.status in ('queued', 'purchasing', 'held', 'failed')
order by array_position(array['failed', 'held', 'purchasing', 'queued'], o.status::text), o.created_at, o.id
limit 100;
