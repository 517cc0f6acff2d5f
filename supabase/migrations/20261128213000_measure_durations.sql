-- Security definer: admins read numbers and orders of organizations only through functions like this one.
-- What waited for a decision, a limit or a sign-up says nothing of the machine, nor does a number that follows another one.
create function public.measure_durations(days integer default 30)
returns table (step text, organizations bigint, p50 interval, p95 interval)
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  return query
  with numbers as materialized (
    select n.id, n.order_id, n.created_at, n.purchased_at, n.activated_at
    from public.phone_numbers as n
    where n.purchased_at >= now() - make_interval(days => least(greatest(measure_durations.days, 1), 365))
    order by n.purchased_at desc
    limit 50000
  ),
  measured as (
    select n.created_at - o.created_at as to_number, n.activated_at - o.created_at as to_active
    from numbers as n
    join public.phone_number_orders as o on o.id = n.order_id
    where o.held_at is null
      and not exists (
        select from public.phone_numbers as earlier
        where earlier.order_id = n.order_id and earlier.id <> n.id and earlier.created_at < n.created_at
      )
  ),
  steps as (
    select 'to_number' as step, 1 as place, m.to_number as took from measured as m
    union all
    select 'to_active', 2, m.to_active from measured as m where m.to_active is not null
  )
  select
    k.step,
    count(s.took),
    percentile_cont(0.5) within group (order by s.took),
    percentile_cont(0.95) within group (order by s.took)
  from (values ('to_number', 1), ('to_active', 2)) as k (step, place)
  left join steps as s on s.step = k.step
  group by k.step, k.place
  order by k.place;
end;
$$;

revoke execute on function public.measure_durations(integer) from public, anon;
grant execute on function public.measure_durations(integer) to authenticated, service_role;

comment on function public.measure_durations(integer) is
  'How long organizations waited, from their order to the recorded number (to_number) and to its activation (to_active): median and 95th percentile of the numbers bought in the last days (1 to 365; the latest 50,000). Orders that were ever held are left out, and so are later numbers of an organization. Admins only.';
