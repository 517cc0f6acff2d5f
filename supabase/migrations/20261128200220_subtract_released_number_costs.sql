-- Security definer: whoever deletes an organization or corrects a price may not write what numbers cost.
create function one_number.subtract_released_number_costs()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.live_number_costs (currency, source, numbers, monthly_cost)
  select d.monthly_price_currency, d.monthly_price_source, sum(changed.numbers), coalesce(sum(changed.numbers * d.monthly_price), 0)
  from (
    select all_changes.id, sum(all_changes.numbers) as numbers
    from (
      select n.id, 1 as numbers from new_numbers as n where n.status <> 'released'
      union all
      select o.id, -1 from old_numbers as o where o.status <> 'released'
    ) as all_changes
    group by all_changes.id
    having sum(all_changes.numbers) <> 0
  ) as changed
  cross join lateral (
    select p.monthly_price_currency, p.monthly_price_source, p.monthly_price
    from public.phone_number_details as p
    where p.phone_number_id = changed.id
  ) as d
  -- What was left to another project was not added.
  where (select o.is_of_project from one_number.number_origins as o where o.phone_number_id = changed.id)
  group by d.monthly_price_currency, d.monthly_price_source;
  return null;
end;
$$;

revoke execute on function one_number.subtract_released_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.subtract_released_number_costs() is
  'Subtracts what numbers cost that were given back from live_number_costs.';

create trigger subtract_released_number_costs
after update on public.phone_numbers
referencing old table as old_numbers new table as new_numbers
for each statement execute function one_number.subtract_released_number_costs();
