-- No limit is counted further than it reaches, however much was bought.
create function one_number.purchases_left(settings public.provisioning_settings, moment timestamptz)
returns bigint
language plpgsql
stable
set search_path = ''
as $$
begin
  -- What is being bought, or may have been paid for and is not recorded yet, counts as bought.
  return (
    with under_way as (
      select
        (
          select count(*)
          from public.phone_number_orders as o
          where o.status = 'purchasing' and num_nulls(o.reserved_phone_number) = 1 and o.turn is null and o.due_at > moment
        )
        + (
          select count(*)
          from (
            select
            from public.phone_number_orders as o
            where o.status in ('queued', 'purchasing') and num_nulls(o.reserved_phone_number) = 0
              and o.turn is null and o.due_at is not null
            limit settings.max_purchases_per_day
          ) as reserved
        ) as orders
    )
    select greatest(0, least(
      settings.max_purchases_per_hour - count(*) filter (where n.purchased_at > moment - interval '1 hour'),
      settings.max_purchases_per_day - count(*),
      (select one_number.purchases_within_monthly_cost(settings))
    ) - (select orders from under_way))
    from (
      select p.purchased_at
      from public.phone_numbers as p
      where p.purchased_at > moment - interval '1 day'
      order by p.purchased_at desc
      limit settings.max_purchases_per_day
    ) as n
  );
end;
$$;

revoke execute on function one_number.purchases_left(public.provisioning_settings, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.purchases_left(public.provisioning_settings, timestamptz) is
  'How many more purchases may begin now, by the hourly, the daily and the monthly limit.';
