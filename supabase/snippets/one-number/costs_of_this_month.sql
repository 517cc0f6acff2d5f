-- What each organization cost in this month so far, the dearest first. Months are those of UTC.
select
  organization_name,
  organization_exists,
  cost,
  currency,
  number_months,
  number_cost,
  voice_minutes,
  voice_cost,
  sms,
  sms_cost,
  organization_id
from public.monthly_costs
where month = date_trunc('month', now() at time zone 'UTC')::date
order by cost desc nulls last, organization_name
limit 100;
