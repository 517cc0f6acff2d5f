-- Replaced, to show the SMS of each number; new columns can only be the last ones.
create or replace view public.monthly_costs
with (security_invoker = true)
as
select
  date_trunc('month', l.day::timestamp)::date as month,
  l.organization_id,
  coalesce(g.name, o.organization_name) as organization_name,
  g.id is not null as organization_exists,
  l.currency,
  coalesce(sum(l.quantity) filter (where l.kind = 'number_month'), 0)::bigint as number_months,
  coalesce(sum(l.cost) filter (where l.kind = 'number_month'), 0) as number_cost,
  coalesce(sum(l.quantity) filter (where l.kind = 'voice_minute'), 0)::bigint as voice_minutes,
  coalesce(sum(l.cost) filter (where l.kind = 'voice_minute'), 0) as voice_cost,
  coalesce(sum(l.cost), 0) as cost,
  coalesce(sum(l.quantity) filter (where l.kind = 'sms'), 0)::bigint as sms,
  coalesce(sum(l.cost) filter (where l.kind = 'sms'), 0) as sms_cost
from private.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1) as l
left join public.organizations as g on g.id = l.organization_id
left join public.phone_number_orders as o on o.organization_id = l.organization_id
where (select private.is_admin())
group by 1, 2, 3, 4, 5;

create or replace view public.phone_number_costs
with (security_invoker = true)
as
select
  n.id as phone_number_id,
  n.phone_number,
  n.status,
  o.organization_id,
  n.organization_name,
  n.purchased_at,
  l.currency,
  coalesce(sum(l.quantity) filter (where l.kind = 'number_month'), 0)::bigint as number_months,
  coalesce(sum(l.quantity) filter (where l.kind = 'voice_minute'), 0)::bigint as voice_minutes,
  coalesce(sum(l.cost), 0) as cost,
  coalesce(sum(l.quantity) filter (where l.kind = 'sms'), 0)::bigint as sms,
  coalesce(sum(l.cost) filter (where l.kind = 'sms'), 0) as sms_cost
from private.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1) as l
join public.phone_numbers as n on n.id = l.phone_number_id
join public.phone_number_orders as o on o.id = n.order_id
where (select private.is_admin())
group by n.id, o.organization_id, l.currency;

comment on view public.monthly_costs is
  'What each organization cost in each month so far: months of numbers, minutes of calls, and SMS up to the last of message_count_days. What Twilio bills the account for SMS beyond those is not in it.';
comment on column public.monthly_costs.cost is 'All of it together.';
comment on column public.monthly_costs.sms is 'SMS that its numbers sent and received, each segment for itself.';
comment on column public.monthly_costs.sms_cost is 'What they cost.';
comment on view public.phone_number_costs is
  'What each number has cost since its purchase, with SMS up to the last of message_count_days. Those that wait for their import have the status pending_import.';
comment on column public.phone_number_costs.cost is 'Months, minutes and SMS together.';
comment on column public.phone_number_costs.sms is 'SMS that it sent and received, each segment for itself.';
comment on column public.phone_number_costs.sms_cost is 'What they cost.';
