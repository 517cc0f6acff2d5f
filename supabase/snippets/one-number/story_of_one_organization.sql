-- All that happened to one organization, the newest first. Write its name, its number or its id between the quotes.
with wanted as (
  select trim('Acme') as text
),
orders as (
  select o.*
  from public.phone_number_orders as o, wanted as w
  where o.organization_name ilike w.text or o.organization_id::text = lower(w.text)
    or exists (select from public.phone_numbers as n where n.order_id = o.id and n.phone_number = w.text)
),
numbers as (
  select n.* from public.phone_numbers as n join orders as o on o.id = n.order_id
),
events as (
  select moment.at, moment.event, moment.detail, o.organization_name
  from orders as o
  cross join lateral (
    values
      (o.created_at, 'number ordered', coalesce(o.area_code, 'any area code')),
      (o.held_at, 'order held', o.last_error_message),
      (o.approved_at, 'order approved', null),
      (o.reserved_at, 'number reserved', o.reserved_phone_number),
      (o.failed_at, 'order failed', o.last_error_message),
      (o.cancelled_at, 'order cancelled', null),
      (o.organization_deleted_at, 'organization deleted', null)
  ) as moment (at, event, detail)
  union all
  select moment.at, moment.event, n.phone_number, n.organization_name
  from numbers as n
  cross join lateral (
    values
      (n.purchased_at, 'number bought'),
      (n.activated_at, 'number activated'),
      (n.suspended_at, 'number suspended'),
      (n.releasing_at, 'release scheduled'),
      (n.released_at, 'number given back')
  ) as moment (at, event)
  union all
  select a.created_at, 'notification', a.title || ' (' || a.status || ')', o.organization_name
  from public.admin_notifications as a
  join orders as o on o.id = a.order_id or o.organization_id = a.organization_id
  union all
  select c.started_at, c.direction || ' call', coalesce(c.result::text, c.status::text), coalesce(c.organization_name, n.organization_name)
  from public.calls as c
  join numbers as n on n.id = c.phone_number_id
  union all
  select m.called_at, 'missed call', m.caller, n.organization_name
  from public.missed_calls as m
  join numbers as n on n.id = m.phone_number_id
)
select at, event, detail, organization_name
from events
where at is not null
order by at desc, event
limit 200;
