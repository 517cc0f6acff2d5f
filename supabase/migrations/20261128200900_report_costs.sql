-- Security definer: admins add up costs only through this function.
-- The first page adds up everything once, for its totals. Each page costs what its own rows cost.
create function public.report_costs(
  first_day date, end_day date, sms_counts jsonb default null, page_size integer default 50,
  after_organization_id uuid default null
)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
set plan_cache_mode = force_custom_plan
as $$
declare
  is_first_page constant boolean := report_costs.after_organization_id is null;
  today constant date := (now() at time zone 'UTC')::date;
  page uuid[];
  page_numbers uuid[];
  next_organization_id uuid;
begin
  perform one_number.require_admin();

  page := array(
    select one_number.organizations_with_costs(first_day, end_day, report_costs.after_organization_id, page_size + 1)
  );
  next_organization_id := case when cardinality(page) > page_size then page[page_size] end;
  page := page[:page_size];
  page_numbers := array(
    select n.id
    from public.phone_numbers as n
    join public.phone_number_orders as o on o.id = n.order_id
    where o.organization_id = any (page)
  );

  return (
    with everything as materialized (
      select * from one_number.cost_lines(first_day, end_day, sms_counts, together => true) where is_first_page
    ),
    waiting as materialized (
      select l.organization_id, l.currency, l.quantity, l.cost
      from one_number.cost_lines(
        '2000-01-01', today + 1,
        of_numbers => array(
          select n.id from public.phone_numbers as n where n.id = any (page_numbers) and n.status = 'pending_import'
        )
      ) as l
    ),
    all_waiting as materialized (
      select l.currency, l.quantity, l.cost
      from one_number.cost_lines(
        '2000-01-01', today + 1, together => true,
        of_numbers => array(select n.id from public.phone_numbers as n where n.status = 'pending_import')
      ) as l
      where is_first_page
    ),
    live as (
      select
        case d.monthly_price_source when 'twilio' then d.monthly_price_currency else rate.currency end as currency,
        count(*) as quantity,
        sum(case d.monthly_price_source when 'twilio' then d.monthly_price else rate.amount end) as cost
      from public.phone_numbers as n
      join public.phone_number_details as d on d.phone_number_id = n.id
      join one_number.number_origins as origin on origin.phone_number_id = n.id and origin.is_of_project
      left join one_number.rate_periods(array(select distinct c.country from public.phone_numbers as c)) as rate
        on rate.kind = 'number_month' and rate.country = n.country and rate.first_day <= today and rate.end_day > today
      where is_first_page and n.status <> 'released'
      group by 1
    ),
    scoped as (
      select 'total' as scope, null as key, e.kind, e.currency, e.quantity, e.cost from everything as e
      union all
      select 'month', to_char(e.day, 'YYYY-MM'), e.kind, e.currency, e.quantity, e.cost from everything as e
      union all
      select 'deleted', null, e.kind, e.currency, e.quantity, e.cost from everything as e where e.is_deleted
      union all
      select 'without_organization', null, e.kind, e.currency, e.quantity, e.cost
      from everything as e
      where e.is_deleted is null
      union all
      select 'organization', l.organization_id::text, l.kind, l.currency, l.quantity, l.cost
      from one_number.cost_lines(first_day, end_day, of_numbers => page_numbers) as l
    ),
    sums as (
      select
        scope, key, coalesce(kind::text, 'all') as kind,
        one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) as sum
      from (
        -- As few lines as there are sums: the same exact numbers in whatever order they are added.
        select scope, key, kind, currency, sum(quantity)::bigint as quantity, sum(cost) as cost
        from scoped
        group by 1, 2, 3, 4
      ) as amounts
      group by grouping sets ((scope, key, kind), (scope, key))
    ),
    reports as (
      select scope, key, jsonb_object_agg(kind, sum) as report from sums group by scope, key
    ),
    totals as (
      select jsonb_build_object(
        'total', coalesce((select report from reports where scope = 'total'), '{}'),
        'deleted', coalesce((select report from reports where scope = 'deleted'), '{}'),
        'without_organization', coalesce((select report from reports where scope = 'without_organization'), '{}'),
        'months', (
          select coalesce(jsonb_agg(report || jsonb_build_object('month', key) order by key), '[]')
          from reports
          where scope = 'month'
        ),
        'live', (select one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) from live),
        'waiting', (select one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) from all_waiting)
      ) as report
    )
    select jsonb_build_object(
      'totals', case when is_first_page then (select t.report from totals as t) end,
      'organizations', (
        select coalesce(
          jsonb_agg(
            r.report || jsonb_build_object(
              'organization_id', p.organization_id,
              'organization_name', coalesce(g.name, o.organization_name),
              'organization_exists', g.id is not null,
              'waiting', (
                select one_number.add_up_costs(array_agg(w.quantity), array_agg(w.cost), array_agg(w.currency))
                from waiting as w
                where w.organization_id = p.organization_id
              )
            )
            order by p.organization_id
          ),
          '[]'
        )
        from unnest(page) as p (organization_id)
        join reports as r on r.scope = 'organization' and r.key = p.organization_id::text
        join public.phone_number_orders as o on o.organization_id = p.organization_id
        left join public.organizations as g on g.id = p.organization_id
      ),
      'sms_counted_until', one_number.messages_counted_until(),
      'next_organization_id', next_organization_id
    )
  );
end;
$$;

revoke execute on function public.report_costs(date, date, jsonb, integer, uuid) from public, anon;
grant execute on function public.report_costs(date, date, jsonb, integer, uuid) to authenticated, service_role;

comment on function public.report_costs(date, date, jsonb, integer, uuid) is
  'What was spent from the first day to before the end, in UTC: by organization (a page of them, by id), and on the first page also in total, by month, on organizations that were deleted, on no organization, what numbers that wait for their import have cost so far, and what all numbers cost a month. sms_counts has the messages of each day as Twilio counted them, for the totals.';
