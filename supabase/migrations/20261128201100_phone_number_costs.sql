create view public.phone_number_costs
with (security_invoker = true)
as
select
  n.phone_number,
  n.organization_name,
  n.status,
  sum(l.cost) as cost,
  l.currency,
  coalesce(sum(l.quantity) filter (where l.kind = 'number_month'), 0)::bigint as number_months,
  coalesce(sum(l.quantity) filter (where l.kind = 'voice_minute'), 0)::bigint as voice_minutes,
  case when counted.until >= (n.purchased_at at time zone 'UTC')::date then
    coalesce(sum(l.quantity) filter (where l.kind = 'sms'), 0)::bigint
  end as sms,
  case when counted.until >= (n.purchased_at at time zone 'UTC')::date and l.currency is not null then
    coalesce(sum(l.cost) filter (where l.kind = 'sms'), 0)
  end as sms_cost,
  n.purchased_at,
  o.organization_id,
  n.id as phone_number_id
from one_number.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1) as l
-- "offset 0": asked once, not for each line.
cross join (select one_number.messages_counted_until() as until offset 0) as counted
join public.phone_numbers as n on n.id = l.phone_number_id
join public.phone_number_orders as o on o.id = n.order_id
group by n.id, o.organization_id, l.currency, counted.until;

comment on view public.phone_number_costs is
  'What each number has cost since its purchase, with SMS up to the last of message_count_days. Those that wait for their import have the status pending_import.';
comment on column public.phone_number_costs.phone_number is 'The number in E.164.';
comment on column public.phone_number_costs.status is 'As in phone_numbers.';
comment on column public.phone_number_costs.organization_id is 'Whose number it is or was; may be deleted by now.';
comment on column public.phone_number_costs.organization_name is 'Its name, or its last one.';
comment on column public.phone_number_costs.currency is 'ISO 4217, such as USD; null: there is no rate, and the cost is not known.';
comment on column public.phone_number_costs.number_months is 'Months that were charged.';
comment on column public.phone_number_costs.voice_minutes is 'Minutes of its calls, each rounded up.';
comment on column public.phone_number_costs.cost is 'Months, minutes and SMS together; null without a rate.';
comment on column public.phone_number_costs.sms is 'SMS that it sent and received, each segment for itself; null where none of these days is counted yet.';
comment on column public.phone_number_costs.sms_cost is 'Their cost; null where it is not known.';
comment on column public.phone_number_costs.purchased_at is 'Since when it is paid for.';
comment on column public.phone_number_costs.phone_number_id is 'The number, in phone_numbers.';

revoke all on table public.phone_number_costs from public, anon, authenticated, service_role;
grant select on table public.phone_number_costs to service_role;
