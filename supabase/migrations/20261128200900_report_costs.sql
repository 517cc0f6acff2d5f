-- Security definer: admins add up costs only through this function.
create function public.report_costs(
  first_day date, end_day date, sms_counts jsonb default null, page_size integer default 50,
  after_organization_id uuid default null
)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  return (
    with lines as materialized (
      -- As few lines as there are sums: the same exact numbers in whatever order they are added.
      select
        l.organization_id, date_trunc('month', l.day::timestamp)::date as month, l.kind, l.currency,
        sum(l.quantity)::bigint as quantity, sum(l.cost) as cost
      from one_number.cost_lines(first_day, end_day, sms_counts) as l
      group by 1, 2, 3, 4
    ),
    waiting as materialized (
      select l.organization_id, l.currency, sum(l.quantity)::bigint as quantity, sum(l.cost) as cost
      from public.phone_numbers as n
      join one_number.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1) as l on l.phone_number_id = n.id
      where n.status = 'pending_import'
      group by 1, 2
    ),
    live as (
      select
        1::bigint as quantity,
        case n.monthly_price_source when 'twilio' then n.monthly_price else rate.amount end as cost,
        case n.monthly_price_source when 'twilio' then n.monthly_price_currency else rate.currency end as currency
      from public.phone_number_records as n
      join one_number.number_origins as origin on origin.phone_number_id = n.id and origin.is_of_project
      left join lateral one_number.rate_on('number_month', n.country, (now() at time zone 'UTC')::date) as rate on true
      where n.status <> 'released'
    ),
    page as (
      select row_number() over (order by l.organization_id nulls last) as position, l.organization_id
      from (select distinct organization_id from lines) as l
      where after_organization_id is null or l.organization_id is null or l.organization_id > after_organization_id
      order by position
      limit page_size + 1
    ),
    scoped as (
      select 'total' as scope, null as key, * from lines
      union all
      select 'month', to_char(month, 'YYYY-MM'), * from lines
      union all
      select 'organization', l.organization_id::text, l.*
      from lines as l
      -- Text, as only "=" can be hashed, and there may be no organization.
      where coalesce(l.organization_id::text, '') in (select coalesce(p.organization_id::text, '') from page as p)
      union all
      select 'deleted', null, l.*
      from lines as l
      where l.organization_id is not null
        and not exists (select from public.organizations as g where g.id = l.organization_id)
    ),
    sums as (
      select
        scope, key, coalesce(kind::text, 'all') as kind,
        one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) as sum
      from (
        select scope, key, kind, currency, sum(quantity)::bigint as quantity, sum(cost) as cost
        from scoped
        group by 1, 2, 3, 4
      ) as amounts
      group by grouping sets ((scope, key, kind), (scope, key))
    ),
    reports as (
      select scope, key, jsonb_object_agg(kind, sum) as report from sums group by scope, key
    )
    select jsonb_build_object(
      'total', coalesce((select report from reports where scope = 'total'), '{}'),
      'deleted', coalesce((select report from reports where scope = 'deleted'), '{}'),
      'months', (
        select coalesce(jsonb_agg(report || jsonb_build_object('month', key) order by key), '[]')
        from reports
        where scope = 'month'
      ),
      'live', (select one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) from live),
      'waiting', (select one_number.add_up_costs(array_agg(quantity), array_agg(cost), array_agg(currency)) from waiting),
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
            order by p.position
          ),
          '[]'
        )
        from page as p
        join reports as r on r.scope = 'organization' and r.key is not distinct from p.organization_id::text
        left join public.organizations as g on g.id = p.organization_id
        left join public.phone_number_orders as o on o.organization_id = p.organization_id
        where p.position <= page_size
      ),
      'sms_counted_until', one_number.messages_counted_until(),
      'next_organization_id', (
        select p.organization_id
        from page as p
        where p.position = page_size and exists (select from page where position > page_size)
      )
    )
  );
end;
$$;

revoke execute on function public.report_costs(date, date, jsonb, integer, uuid) from public, anon;
grant execute on function public.report_costs(date, date, jsonb, integer, uuid) to authenticated, service_role;

comment on function public.report_costs(date, date, jsonb, integer, uuid) is
  'What was spent from the first day to before the end, in UTC: in total, by month and by organization (a page of them, by id), on organizations that were deleted, what numbers that wait for their import have cost so far, and what all numbers cost a month. sms_counts has the messages of each day as Twilio counted them.';
