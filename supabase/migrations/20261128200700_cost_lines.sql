-- The one place where costs are computed. Everything is a day in UTC, as Twilio's, and an exact decimal.
-- A number is charged for until it is released. On the very day of a renewal it is: Twilio does not say at which hour it
-- charges, and a report rather says too much. Nothing is foretold: charges end today.
-- Each call counts its minutes begun (https://support.twilio.com/hc/en-us/articles/223132307).
create function one_number.cost_lines(first_day date, end_day date, sms_counts jsonb default null)
returns table (
  phone_number_id uuid, organization_id uuid, kind public.rate_kind, day date, quantity bigint, cost numeric, currency text
)
language sql
stable
set search_path = ''
as $$
  with numbers as (
    select
      n.id, o.organization_id, n.country,
      (n.purchased_at at time zone 'UTC')::date as purchased_on, (n.released_at at time zone 'UTC')::date as released_on,
      case n.monthly_price_source when 'twilio' then n.monthly_price end as price, n.monthly_price_currency as currency
    from public.phone_number_records as n
    join public.phone_number_orders as o on o.id = n.order_id
    cross join public.own_project as p
    -- The others are on another project's bill.
    where one_number.is_of_project(n.project_name, p)
  ),
  -- Numbers bought on one day are charged for on the same days.
  charges as (
    select bought.purchased_on, charged.day
    from (select distinct n.purchased_on from numbers as n) as bought
    cross join lateral one_number.charge_days(
      bought.purchased_on, least(end_day - 1, (now() at time zone 'UTC')::date)
    ) as charged (day)
    where charged.day >= first_day and charged.day < end_day and charged.day <= (now() at time zone 'UTC')::date
  ),
  used as (
    select
      n.id as phone_number_id, n.organization_id, 'number_month'::public.rate_kind as kind, n.country, c.day, 1::bigint as quantity,
      n.price, n.currency
    from numbers as n
    join charges as c on c.purchased_on = n.purchased_on
    where n.released_on is null or c.day <= n.released_on
    union all
    select
      n.id, coalesce(c.organization_id, o.organization_id), 'voice_minute', n.country,
      (c.started_at at time zone 'UTC')::date, ceil(c.duration_seconds / 60.0)::bigint, null, null
    from public.calls as c
    left join public.phone_numbers as n on n.id = c.phone_number_id
    left join public.phone_number_orders as o on o.id = n.order_id
    where c.duration_seconds > 0
      and not exists (
        select from public.phone_number_details as d
        cross join public.own_project as p
        where d.phone_number_id = c.phone_number_id and not one_number.is_of_project(d.project_name, p)
      )
      and c.started_at >= first_day::timestamp at time zone 'UTC' and c.started_at < end_day::timestamp at time zone 'UTC'
    union all
    select n.id, n.organization_id, 'sms', n.country, m.day, m.quantity, null, null
    from public.message_counts as m
    join numbers as n on n.id = m.phone_number_id
    where m.day >= first_day and m.day < end_day
    union all
    -- The account's usage is the authority: messages of no number of ours belong to no organization.
    select null, null, 'sms', null, counted.day, counted.quantity - coalesce(told.quantity, 0), null, null
    from (
      select usage.key::date as day, usage.value::bigint as quantity from jsonb_each_text(sms_counts) as usage
    ) as counted
    left join (
      select m.day, sum(m.quantity)::bigint as quantity
      from public.message_counts as m
      where m.day >= first_day and m.day < end_day
      group by m.day
    ) as told on told.day = counted.day
    where counted.day >= first_day and counted.day < end_day and counted.quantity > coalesce(told.quantity, 0)
  ),
  rates as (
    select wanted.kind, wanted.country, wanted.day, rate.amount, rate.currency
    from (select distinct u.kind, u.country, u.day from used as u where u.price is null) as wanted
    cross join lateral one_number.rate_on(wanted.kind, wanted.country, wanted.day) as rate
  )
  select
    u.phone_number_id, u.organization_id, u.kind, u.day, u.quantity,
    u.quantity * coalesce(u.price, r.amount),
    case when u.price is null then r.currency else u.currency end
  from used as u
  left join rates as r
    on u.price is null and r.kind = u.kind and r.country is not distinct from u.country and r.day = u.day;
$$;

revoke execute on function one_number.cost_lines(date, date, jsonb) from public, anon, authenticated;
grant execute on function one_number.cost_lines(date, date, jsonb) to service_role;

comment on function one_number.cost_lines(date, date, jsonb) is
  'What was spent from the first day to before the end, as the caller may see it: months of numbers, minutes of calls, and SMS. sms_counts has those that Twilio bills the account each day; null: it did not tell, and only those of our numbers are known. Cost and currency are null where there is no rate. Without an organization: calls of unknown numbers, and SMS that are not, or not yet, counted for a number.';
