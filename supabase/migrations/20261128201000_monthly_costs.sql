-- For Studio.
create view public.monthly_costs
with (security_invoker = true)
as
select
  date_trunc('month', l.day::timestamp)::date as month,
  coalesce(g.name, o.organization_name) as organization_name,
  sum(l.cost) as cost,
  l.currency,
  coalesce(sum(l.quantity) filter (where l.kind = 'number_month'), 0)::bigint as number_months,
  case when l.currency is not null then coalesce(sum(l.cost) filter (where l.kind = 'number_month'), 0) end as number_cost,
  coalesce(sum(l.quantity) filter (where l.kind = 'voice_minute'), 0)::bigint as voice_minutes,
  case when l.currency is not null then coalesce(sum(l.cost) filter (where l.kind = 'voice_minute'), 0) end as voice_cost,
  case when counted.until >= date_trunc('month', l.day::timestamp)::date then
    coalesce(sum(l.quantity) filter (where l.kind = 'sms'), 0)::bigint
  end as sms,
  case when counted.until >= date_trunc('month', l.day::timestamp)::date and l.currency is not null then
    coalesce(sum(l.cost) filter (where l.kind = 'sms'), 0)
  end as sms_cost,
  g.id is not null as organization_exists,
  l.organization_id
from one_number.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1) as l
-- "offset 0": asked once, not for each line.
cross join (select one_number.messages_counted_until() as until offset 0) as counted
left join public.organizations as g on g.id = l.organization_id
left join public.phone_number_orders as o on o.organization_id = l.organization_id
group by month, g.id, g.name, o.organization_name, l.currency, l.organization_id, counted.until;

comment on view public.monthly_costs is
  'What each organization cost in each month so far: months of numbers, minutes of calls, and SMS up to the last of message_count_days. What Twilio bills the account for SMS beyond those is not in it.';
comment on column public.monthly_costs.month is 'Its first day. Months and days are those of UTC.';
comment on column public.monthly_costs.organization_id is 'Null: calls of numbers that are not known.';
comment on column public.monthly_costs.organization_name is 'Its name, or its last one.';
comment on column public.monthly_costs.organization_exists is 'False: the organization was deleted, and cost this all the same.';
comment on column public.monthly_costs.currency is 'ISO 4217, such as USD; null: there is no rate, and the cost is not known.';
comment on column public.monthly_costs.number_months is 'Months of numbers that were charged.';
comment on column public.monthly_costs.number_cost is 'Their cost; null without a rate.';
comment on column public.monthly_costs.voice_minutes is 'Minutes of calls, each rounded up.';
comment on column public.monthly_costs.voice_cost is 'Their cost; null without a rate.';
comment on column public.monthly_costs.cost is 'All of it together; null without a rate.';
comment on column public.monthly_costs.sms is 'SMS that its numbers sent and received, each segment for itself; null where none of these days is counted yet.';
comment on column public.monthly_costs.sms_cost is 'Their cost; null where it is not known.';

revoke all on table public.monthly_costs from public, anon, authenticated, service_role;
grant select on table public.monthly_costs to service_role;
