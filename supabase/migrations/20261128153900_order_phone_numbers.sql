-- No join: with the statistics of empty tables it would be made row by row with all rows.
create function one_number.organizations_without_order(only_these uuid[], how_many bigint)
returns setof uuid
language sql
stable
set search_path = ''
as $$
  select g.id
  from public.organizations as g
  where (only_these is null or g.id = any (only_these))
    and not exists (select from public.phone_number_orders as o where o.organization_id = g.id)
    -- That of a deployment's smoke test, which an interruption left behind: an order for all is not meant for it.
    and g.name is distinct from 'One Number smoke test (may be deleted)'
  order by g.id
  limit how_many;
$$;

revoke execute on function one_number.organizations_without_order(uuid[], bigint) from public, anon, authenticated, service_role;

comment on function one_number.organizations_without_order(uuid[], bigint) is
  'The first organizations, of these or of all, for which no number was ever ordered; never that of a smoke test.';

-- Each in a round of its own, behind all that wait: whoever signs up meanwhile is in the next round, before the rest of them.
-- Within the limit of their user they are approved, as orders that an admin lets go on; beyond it the claim holds them.
create function one_number.order_in_bulk(organization_ids uuid[])
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  user_limit integer := coalesce((select s.max_numbers_per_user from public.provisioning_settings as s), 0);
  last_turn bigint := greatest(
    (select last_value from one_number.rounds),
    (select max(o.turn) from public.phone_number_orders as o where o.turn is not null and o.due_at is not null)
  );
  ordered bigint;
begin
  -- Whoever deletes one of them at this moment is not waited for.
  organization_ids := array(
    select g.id from public.organizations as g where g.id = any (organization_ids) order by g.id for key share skip locked
  );

  with placed as (
    select
      g.id, g.name, g.country, g.area_code, g.created_by,
      row_number() over (order by g.id) as place,
      row_number() over (partition by g.created_by order by g.id) as place_of_user
    from public.organizations as g
    where g.id = any (organization_ids)
  ),
  users as materialized (
    select u.id, case when one_number.is_anonymous(u.id) then 0 else one_number.purchases_left_for_user(u.id, user_limit) end as places
    from (select distinct created_by as id from placed where created_by is not null) as u
  )
  insert into public.phone_number_orders
    (organization_id, organization_name, ordered_by, country, area_code, turn, approved_at)
  select
    p.id, one_number.spoken_name(p.name), p.created_by, one_number.wished_country(p.country),
    one_number.wished_area_code(p.area_code), last_turn + p.place,
    case when p.created_by is null or p.place_of_user <= (select u.places from users as u where u.id = p.created_by) then now() end
  from placed as p
  on conflict (organization_id) do nothing;
  get diagnostics ordered = row_count;

  return ordered;
end;
$$;

revoke execute on function one_number.order_in_bulk(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.order_in_bulk(uuid[]) is
  'Orders a number for each of these organizations, one after the other. Returns for how many.';

create function one_number.hours_to_buy(numbers numeric, settings public.provisioning_settings)
returns numeric
language sql
immutable
set search_path = ''
as $$
  select case
    when numbers <= 0 then 0
    -- The first are bought at once.
    when settings.max_purchases_per_hour > 0 and settings.max_purchases_per_day > 0 then greatest(
      ceil(numbers / settings.max_purchases_per_hour) - 1,
      (ceil(numbers / settings.max_purchases_per_day) - 1) * 24
    )
  end;
$$;

revoke execute on function one_number.hours_to_buy(numeric, public.provisioning_settings)
from public, anon, authenticated, service_role;

comment on function one_number.hours_to_buy(numeric, public.provisioning_settings) is
  'After how many hours the last of so many numbers is bought, by the hourly and the daily limit. Null: never.';

-- Security definer: admins may not read organizations, nor write orders.
create function public.order_phone_numbers(
  organization_ids uuid[] default null,
  confirmed bigint default null,
  batch_size integer default 1000
)
returns table (
  numbers bigint,
  ordered bigint,
  monthly_price numeric,
  monthly_cost numeric,
  currency text,
  waiting_before bigint,
  within_monthly_cost bigint,
  hours numeric
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  settings public.provisioning_settings;
  affordable numeric;
  unknown uuid;
begin
  perform one_number.require_admin();
  -- One such call at a time: it counts what it then orders.
  perform pg_advisory_xact_lock(hashtextextended('order_phone_numbers', 0));

  select id into unknown
  from unnest(organization_ids) as asked (id)
  where not exists (select from public.organizations as g where g.id = asked.id)
  limit 1;
  if found then
    raise exception using
      errcode = 'PT404',
      message = format('No organization "%s"', unknown),
      hint = 'ORGANIZATION_NOT_FOUND';
  end if;

  numbers := (select count(*) from one_number.organizations_without_order(organization_ids, null));
  if numbers > confirmed then
    raise exception using
      errcode = 'PT400',
      message = format(
        'Cannot order %s numbers: %s are confirmed. To order so many, send {"confirm": %s}', numbers, confirmed, numbers
      ),
      hint = 'CONFIRMATION_REQUIRED';
  end if;

  select * into settings from public.provisioning_settings;
  select cost.next_price, cost.next_price * numbers, cost.currency
  into monthly_price, monthly_cost, currency
  from one_number.live_numbers_cost() as cost;
  waiting_before := (
    select count(*) from public.phone_number_orders as o where o.status in ('queued', 'held') and o.due_at is not null
  );
  affordable := coalesce(one_number.purchases_within_monthly_cost(settings), 0);
  within_monthly_cost := least(numbers, greatest(0, affordable - waiting_before));
  hours := one_number.hours_to_buy(least(numbers + waiting_before, affordable), settings);

  ordered := 0;
  if confirmed is not null then
    ordered := one_number.order_in_bulk(array(
      -- More may have been inserted since they were counted.
      select id from one_number.organizations_without_order(organization_ids, least(batch_size, confirmed)) as id
    ));
    if ordered > 0 then
      perform one_number.wake_edge_function('provision-phone-number');
    end if;
  end if;

  return next;
end;
$$;

revoke execute on function public.order_phone_numbers(uuid[], bigint, integer) from public, anon;
grant execute on function public.order_phone_numbers(uuid[], bigint, integer) to authenticated, service_role;

comment on function public.order_phone_numbers(uuid[], bigint, integer) is
  'What numbers for these organizations, or for all, would cost, of those for which none was ever ordered; and, confirmed with how many at most, orders the first of them. Call it again until it orders none. Admins only.';
