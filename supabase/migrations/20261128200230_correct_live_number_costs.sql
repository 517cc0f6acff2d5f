-- Security definer: whoever deletes an organization or corrects a price may not write what numbers cost.
create function one_number.correct_live_number_costs()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.live_number_costs (currency, source, numbers, monthly_cost)
  select changed.currency, changed.source, sum(changed.numbers), coalesce(sum(changed.numbers * changed.price), 0)
  from (
    select phone_number_id, monthly_price_currency as currency, monthly_price_source as source, monthly_price as price, 1 as numbers
    from new_details
    union all
    select phone_number_id, monthly_price_currency, monthly_price_source, monthly_price, -1
    from old_details
  ) as changed
  where (select n.status <> 'released' from public.phone_numbers as n where n.id = changed.phone_number_id)
    -- What was left to another project was not added.
    and (select o.is_of_project from one_number.number_origins as o where o.phone_number_id = changed.phone_number_id)
  group by changed.currency, changed.source
  having sum(changed.numbers) <> 0 or sum(changed.numbers * changed.price) <> 0;
  return null;
end;
$$;

revoke execute on function one_number.correct_live_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.correct_live_number_costs() is 'Brings live_number_costs up to date with prices that were corrected.';

create trigger correct_live_number_costs
after update on public.phone_number_details
referencing old table as old_details new table as new_details
for each statement execute function one_number.correct_live_number_costs();
