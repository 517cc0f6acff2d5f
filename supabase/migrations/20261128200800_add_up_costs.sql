-- Amounts are text, as JSON's numbers are not exact; each currency stands by itself.
create function one_number.add_up_costs(quantities bigint[], costs numeric[], currencies text[])
returns jsonb
language sql
immutable
set search_path = ''
as $$
  with line as (
    select * from unnest(quantities, costs, currencies) as line (quantity, cost, currency)
  )
  select jsonb_build_object(
    'quantity', coalesce(sum(quantity), 0)::bigint,
    'without_price', coalesce(sum(quantity) filter (where currency is null), 0)::bigint,
    'costs', (
      select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount) order by currency), '[]')
      from (
        -- All digits that there are, and at least the cents.
        select currency, round(sum(cost), greatest(2, min_scale(sum(cost))))::text as amount
        from line
        where currency is not null
        group by currency
      ) as amounts
    )
  )
  from line;
$$;

revoke execute on function one_number.add_up_costs(bigint[], numeric[], text[])
from public, anon, authenticated, service_role;

comment on function one_number.add_up_costs(bigint[], numeric[], text[]) is
  'How many, what they cost in each currency, and how many of them have no price.';
