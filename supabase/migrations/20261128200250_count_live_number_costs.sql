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

-- Numbers are deleted by hand only: then all are counted again.
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
  group by d.monthly_price_currency, d.monthly_price_source;
  return null;
end;
$$;

revoke execute on function one_number.recount_live_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.recount_live_number_costs() is 'Counts anew what all live numbers cost.';

create trigger recount_live_number_costs
after delete or truncate on public.phone_number_details
for each statement execute function one_number.recount_live_number_costs();
