-- All that happened to one organization, the newest first. Write its name, its number or one of its ids between the quotes.
with wanted as (
  select trim('Acme') as text
),
found as (
  select distinct r.organization_id, r.organization_name
  from wanted as w
  cross join lateral public.search_records(w.text, 100) as r
  where r.matched_by <> 'name' or lower(r.organization_name) = lower(w.text)
),
events as (
  select s.at, s.event, s.description, s.actor, s.phone_number, f.organization_name
  from found as f
  cross join lateral public.tell_organization_story(f.organization_id) as s
  union all
  select
    c.started_at, upper(c.direction || '_call'), coalesce(c.result::text, c.status::text), null, n.phone_number,
    f.organization_name
  from found as f
  join public.phone_number_orders as o on o.organization_id = f.organization_id
  join public.phone_numbers as n on n.order_id = o.id
  join public.calls as c on c.phone_number_id = n.id
)
select *
from events
order by at desc, event
limit 200;
