-- Each day has the rate that was valid since the last day with a new one. Not of all countries that have numbers: to find them
-- would read all numbers for the costs of one.
create function one_number.rate_periods(countries text[])
returns table (kind public.rate_kind, country text, first_day date, end_day date, amount numeric, currency text)
language sql
stable
set search_path = ''
as $$
  select
    begun.kind, begun.country, begun.day,
    coalesce(lead(begun.day) over (partition by begun.kind, begun.country order by begun.day), 'infinity'),
    rate.amount, rate.currency
  from (
    select distinct r.kind, place.country, r.valid_from as day
    from public.rates as r
    cross join (select unnest(countries) union select null) as place (country)
    where r.country is null or r.country = place.country
  ) as begun
  cross join lateral one_number.rate_on(begun.kind, begun.country, begun.day) as rate;
$$;

revoke execute on function one_number.rate_periods(text[]) from public, anon, authenticated;
grant execute on function one_number.rate_periods(text[]) to service_role;

comment on function one_number.rate_periods(text[]) is
  'The rates of each of these countries, and of none (null), from their first day to before their end.';

-- The one place where costs are computed. Everything is a day in UTC, as Twilio's, and an exact decimal.
-- A number is charged for until it is released. On the very day of a renewal it is: Twilio does not say at which hour it
-- charges, and a report rather says too much. Nothing is foretold: charges end today.
-- Each call counts its minutes begun (https://support.twilio.com/hc/en-us/articles/223132307).
-- Planned for its arguments, so that a few numbers cost no more than a few look-ups; and all numbers are added up in memory.
create function one_number.cost_lines(
  first_day date, end_day date, sms_counts jsonb default null, of_numbers uuid[] default null, together boolean default false
)
returns table (
  phone_number_id uuid, organization_id uuid, is_deleted boolean, kind public.rate_kind, day date, quantity bigint, cost numeric,
  currency text
)
language plpgsql
stable
set search_path = ''
set plan_cache_mode = force_custom_plan
set jit = off
set work_mem = '64MB'
as $$
declare
  today constant date := (now() at time zone 'UTC')::date;
begin
  return query
  with numbers as materialized (
    select
      n.id, o.organization_id, n.country, g.id is null as is_deleted,
      (n.purchased_at at time zone 'UTC')::date as purchased_on, (n.released_at at time zone 'UTC')::date as released_on,
      case d.monthly_price_source when 'twilio' then d.monthly_price end as price, d.monthly_price_currency as currency,
      -- The others are on another project's bill.
      one_number.is_of_project(d.project_name, p) as is_of_project,
      case when not together then n.id end as told_id,
      case when not together then o.organization_id end as told_organization_id
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
    join public.phone_number_orders as o on o.id = n.order_id
    left join public.organizations as g on g.id = o.organization_id
    cross join public.own_project as p
    where of_numbers is null or n.id = any (of_numbers)
  ),
  -- Numbers bought on one day are charged for on the same days.
  charges as (
    select bought.purchased_on, charged.day
    from (select distinct n.purchased_on from numbers as n) as bought
    cross join lateral one_number.charge_days(
      bought.purchased_on, least(cost_lines.end_day - 1, today)
    ) as charged (day)
    where charged.day >= cost_lines.first_day and charged.day < cost_lines.end_day and charged.day <= today
  ),
  used as (
    select
      n.told_id, n.told_organization_id, n.is_deleted, 'number_month'::public.rate_kind as kind, n.country, c.day,
      count(*) as quantity, n.price, n.currency
    from numbers as n
    join charges as c on c.purchased_on = n.purchased_on
    where n.is_of_project and (n.released_on is null or c.day <= n.released_on)
    group by 1, 2, 3, 5, 6, 8, 9
    union all
    select
      n.told_id, n.told_organization_id, n.is_deleted, 'voice_minute', n.country,
      (c.started_at at time zone 'UTC')::date, sum((c.duration_seconds + 59) / 60), null, null
    from public.calls as c
    left join numbers as n on n.id = c.phone_number_id
    where c.duration_seconds > 0
      and (of_numbers is null or c.phone_number_id = any (of_numbers))
      and n.is_of_project is not false
      and c.started_at >= cost_lines.first_day::timestamp at time zone 'UTC'
      and c.started_at < cost_lines.end_day::timestamp at time zone 'UTC'
    group by 1, 2, 3, 5, 6
    union all
    select n.told_id, n.told_organization_id, n.is_deleted, 'sms', n.country, m.day, sum(m.quantity)::bigint, null, null
    from public.message_counts as m
    join numbers as n on n.id = m.phone_number_id
    where n.is_of_project and m.day >= cost_lines.first_day and m.day < cost_lines.end_day
    group by 1, 2, 3, 5, 6
    union all
    -- The account's usage is the authority: messages of no number of ours belong to no organization.
    select null, null, null, 'sms', null, counted.day, counted.quantity - coalesce(told.quantity, 0), null, null
    from (
      select usage.key::date as day, usage.value::bigint as quantity from jsonb_each_text(sms_counts) as usage
    ) as counted
    left join (
      select m.day, sum(m.quantity)::bigint as quantity
      from public.message_counts as m
      where m.day >= cost_lines.first_day and m.day < cost_lines.end_day
      group by m.day
    ) as told on told.day = counted.day
    where of_numbers is null and counted.day >= cost_lines.first_day and counted.day < cost_lines.end_day
      and counted.quantity > coalesce(told.quantity, 0)
  )
  select
    u.told_id, u.told_organization_id, u.is_deleted, u.kind, u.day, u.quantity, u.quantity * coalesce(u.price, r.amount),
    case when u.price is null then r.currency else u.currency end
  from used as u
  left join one_number.rate_periods(array(select distinct n.country from numbers as n)) as r
    on u.price is null and r.kind = u.kind and coalesce(r.country, '') = coalesce(u.country, '')
      and u.day >= r.first_day and u.day < r.end_day;
end;
$$;

revoke execute on function one_number.cost_lines(date, date, jsonb, uuid[], boolean) from public, anon, authenticated;
grant execute on function one_number.cost_lines(date, date, jsonb, uuid[], boolean) to service_role;

comment on function one_number.cost_lines(date, date, jsonb, uuid[], boolean) is
  'What was spent from the first day to before the end, as the caller may see it: months of numbers, minutes of calls, and SMS. Of these numbers only; null: of all, and of what belongs to none. Together: few lines that tell neither number nor organization, only whether that is deleted (null: there is none). sms_counts has the SMS that Twilio bills the account each day; null: it did not tell, and only those of our numbers are known. Cost and currency are null where there is no rate. Without an organization: calls of unknown numbers, and SMS that are not, or not yet, counted for a number.';
