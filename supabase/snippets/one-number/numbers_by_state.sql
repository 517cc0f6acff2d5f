-- How many numbers are in which state, what they cost a month, and since when the oldest is in it.
select
  n.status,
  count(*) as numbers,
  case when n.status <> 'released' then sum(d.monthly_price) end as cost_per_month,
  d.monthly_price_currency as currency,
  min(coalesce(n.released_at, n.releasing_at, n.suspended_at, n.activated_at, n.purchased_at)) as oldest_since
from public.phone_numbers as n
join public.phone_number_details as d on d.phone_number_id = n.id
group by n.status, d.monthly_price_currency
order by n.status, currency
limit 100;
