-- With its own settings: a claim of deliveries, which calls it, must not read whole tables, and a sum of costs may.
create function one_number.costs_so_far(of_numbers uuid[])
returns table (phone_number_id uuid, cost_so_far text)
language plpgsql
stable
set search_path = ''
set enable_seqscan = on
set enable_bitmapscan = on
as $$
begin
  return query
  select spent.phone_number_id, string_agg(round(spent.cost, 2) || ' ' || spent.currency, ' and ' order by spent.currency)
  from (
    select l.phone_number_id, l.currency, sum(l.cost) as cost
    from one_number.cost_lines('2000-01-01', (now() at time zone 'UTC')::date + 1, of_numbers => of_numbers) as l
    where l.currency is not null
    group by l.phone_number_id, l.currency
  ) as spent
  group by spent.phone_number_id;
end;
$$;

revoke execute on function one_number.costs_so_far(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.costs_so_far(uuid[]) is
  'Each of these numbers'' cost since its purchase, in words such as 2.30 USD. Numbers of unknown cost are left out.';
