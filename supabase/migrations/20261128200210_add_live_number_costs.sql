-- Security definer: whoever deletes an organization or corrects a price may not write what numbers cost.
create function one_number.add_live_number_costs()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.live_number_costs (currency, source, numbers, monthly_cost)
  select d.monthly_price_currency, d.monthly_price_source, count(*), coalesce(sum(d.monthly_price), 0)
  from new_details as d
  -- Looked up for each, as a join would read all numbers where statistics are missing.
  where (select n.status <> 'released' from public.phone_numbers as n where n.id = d.phone_number_id)
  group by d.monthly_price_currency, d.monthly_price_source;
  return null;
end;
$$;

revoke execute on function one_number.add_live_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.add_live_number_costs() is 'Adds what bought numbers cost to live_number_costs.';

create trigger add_live_number_costs
after insert on public.phone_number_details
referencing new table as new_details
for each statement execute function one_number.add_live_number_costs();
