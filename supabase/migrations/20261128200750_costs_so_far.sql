-- With its own settings: a claim of deliveries, which calls it, must not read whole tables, and a sum of costs may.
create function one_number.costs_so_far(of_numbers uuid[])
returns table (phone_number_id uuid, cost numeric, currency text)
language plpgsql
stable
set search_path = ''
set enable_seqscan = on
set enable_bitmapscan = on
as $$
begin
  return query
  select l.phone_number_id, sum(l.cost), min(l.currency)
  from one_number.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1, of_numbers => of_numbers) as l
  group by l.phone_number_id
  -- In more than one currency there is no sum, and without a rate no cost.
  having count(distinct l.currency) = 1 and bool_and(l.currency is not null and l.cost is not null);
end;
$$;

revoke execute on function one_number.costs_so_far(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.costs_so_far(uuid[]) is
  'What each of these numbers has cost since its purchase. Numbers whose cost is not known, or is in several currencies, are left out.';
