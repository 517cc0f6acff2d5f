-- In the order of an index, and no further than the page: what the other organizations cost is not computed for it.
create function one_number.organizations_with_costs(first_day date, end_day date, after_organization_id uuid, at_most integer)
returns setof uuid
language plpgsql
stable
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  last_day constant date := least(end_day - 1, (now() at time zone 'UTC')::date);
  first_second constant timestamptz := first_day::timestamp at time zone 'UTC';
  end_second constant timestamptz := end_day::timestamp at time zone 'UTC';
  charged_for date[];
begin
  -- Numbers bought on one day are charged for on the same days.
  charged_for := array(
    select bought.day::date
    -- The condition is the index's.
    from (
      select min(n.purchased_at) at time zone 'UTC' as day from public.phone_numbers as n where n.purchased_at > '-infinity'
    ) as first
    cross join lateral generate_series(date_trunc('day', first.day), last_day, interval '1 day') as bought (day)
    where exists (
      select from one_number.charge_days(bought.day::date, last_day) as charged (day)
      where charged.day >= first_day and charged.day <= last_day
    )
  );

  return query
  select o.organization_id
  from public.phone_number_orders as o
  where (organizations_with_costs.after_organization_id is null or o.organization_id > organizations_with_costs.after_organization_id)
    and exists (
      select from public.phone_numbers as n
      join one_number.number_origins as origin on origin.phone_number_id = n.id and origin.is_of_project
      where n.order_id = o.id
        and (
          (n.purchased_at at time zone 'UTC')::date = any (charged_for)
            and (
              n.released_at is null
              or exists (
                select from one_number.charge_days((n.purchased_at at time zone 'UTC')::date, last_day) as charged (day)
                where charged.day >= first_day and charged.day <= (n.released_at at time zone 'UTC')::date
              )
            )
          or exists (
            select from public.calls as c
            where c.phone_number_id = n.id and c.duration_seconds > 0 and c.started_at >= first_second and c.started_at < end_second
          )
          or exists (
            select from public.message_counts as m
            where m.phone_number_id = n.id and m.day >= first_day and m.day < end_day
          )
        )
      -- Asked for each order until the page is full; as a join it could be all numbers first, where statistics are missing.
      offset 0
    )
  order by o.organization_id
  limit at_most;
end;
$$;

revoke execute on function one_number.organizations_with_costs(date, date, uuid, integer)
from public, anon, authenticated, service_role;

comment on function one_number.organizations_with_costs(date, date, uuid, integer) is
  'The next organizations, by id, for which one_number.cost_lines has lines; deleted ones, too.';
