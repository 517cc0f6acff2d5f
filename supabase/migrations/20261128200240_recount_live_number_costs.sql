-- Security definer: whoever deletes an organization or corrects a price may not write what numbers cost.
-- Numbers are deleted by hand only, and left to another project, or taken over, by an admin: then all are counted again.
create function one_number.recount_live_number_costs()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- No claim may add up meanwhile what is counted here.
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));
  -- One statement, so that a purchase beside it is in both or in neither.
  with counted_before as (
    delete from public.live_number_costs as c where c.id is not null
  )
  insert into public.live_number_costs (currency, source, numbers, monthly_cost)
  select d.monthly_price_currency, d.monthly_price_source, count(*), coalesce(sum(d.monthly_price), 0)
  from public.phone_number_details as d
  join public.phone_numbers as n on n.id = d.phone_number_id and n.status <> 'released'
  join one_number.number_origins as o on o.phone_number_id = n.id and o.is_of_project
  group by d.monthly_price_currency, d.monthly_price_source;
  return null;
end;
$$;

revoke execute on function one_number.recount_live_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.recount_live_number_costs() is 'Counts anew what all live numbers cost.';

create trigger recount_live_number_costs
after delete or truncate on public.phone_number_details
for each statement execute function one_number.recount_live_number_costs();

-- Not when the first claim gives the project its name: by then all numbers are its own.
create trigger recount_live_number_costs
after update of name, former_names on public.own_project
for each row
when (old.name is not null and (old.name, old.former_names) is distinct from (new.name, new.former_names))
execute function one_number.recount_live_number_costs();
