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
