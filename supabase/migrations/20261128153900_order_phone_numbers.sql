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
      perform one_number.wake_unless_awake('provision-phone-number');
    end if;
  end if;

  return next;
end;
$$;

revoke execute on function public.order_phone_numbers(uuid[], bigint, integer) from public, anon;
grant execute on function public.order_phone_numbers(uuid[], bigint, integer) to authenticated, service_role;

comment on function public.order_phone_numbers(uuid[], bigint, integer) is
  'What numbers for these organizations, or for all, would cost, of those for which none was ever ordered; and, confirmed with how many at most, orders the first of them. Call it again until it orders none. Admins only.';
