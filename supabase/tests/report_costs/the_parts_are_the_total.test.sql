-- The sum of the parts is the total to the last digit.
begin;
select plan(9);

select tests.start_afresh();
select setseed(0.618);
delete from public.rates where true;
insert into public.rates (kind, country, valid_from, amount, currency)
select
  kind::public.rate_kind, country, '2023-04-01'::date + 97 * n, round(random()::numeric, 1 + n), case when n = 2 then 'CAD' else 'USD' end
from
  unnest(array['number_month', 'sms', 'voice_minute']) as kind, unnest(array[null, 'CA']) as country,
  generate_series(0, 4) as n;
select tests.create_organization('Organization ' || n) from generate_series(1, 60) as n;
select tests.buy_due_orders();
update public.phone_numbers
set purchased_at = '2022-11-01'::timestamptz + random() * interval '700 days', country = (array['CA', 'US'])[1 + floor(random() * 2)];
update public.phone_number_details
set
  -- More digits than floating point keeps.
  monthly_price = random()::numeric + 1e-20 * floor(random() * 1000)::numeric, monthly_price_source = 'twilio',
  monthly_price_currency = (array['USD', 'EUR'])[1 + floor(random() * 2)]
where random() < 0.5;
update public.phone_numbers
set status = 'released', released_at = purchased_at + random() * interval '400 days'
where random() < 0.3;
insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
select n.organization_id, n.id, 'inbound', 'finished',
  '2023-01-01'::timestamptz + random() * interval '600 days', floor(random() * 400)
from public.phone_numbers as n, generate_series(1, 20);
insert into public.calls (direction, status, started_at, duration_seconds)
select 'inbound', 'finished', '2023-06-01'::timestamptz + n * interval '1 hour', n
from generate_series(1, 40) as n;
insert into public.message_counts (phone_number_id, day, quantity, messages)
select n.id, '2023-01-20'::date + ago, 1 + floor(random() * 9), 1
from public.phone_numbers as n, generate_series(0, 420) as ago
where random() < 0.1;
insert into public.message_count_days (day) select '2023-01-20'::date + n from generate_series(0, 420) as n;
delete from public.organizations where random() < 0.3;

-- Twilio's totals are sometimes above and sometimes below the counts of our numbers.
create temporary table report as
select public.report_costs(
  '2023-02-07', '2024-02-08',
  (select jsonb_object_agg('2023-02-01'::date + n, floor(random() * 50)) from generate_series(0, 400) as n), 1000
) as report;
create function pg_temp.amounts(path jsonpath) returns table (currency text, amount numeric, missing bigint)
language sql as $$
  select cost ->> 'currency', sum((cost ->> 'amount')::numeric), null::bigint
  from report, jsonb_path_query(report, path) as part, jsonb_array_elements(part -> 'costs') as cost
  group by 1
  union all
  select null, null, sum((part ->> 'without_price')::bigint) from report, jsonb_path_query(report, path) as part
$$;
prepare total as select * from pg_temp.amounts('$.totals.total.all');

select is(
  (select array_agg(currency order by currency) from pg_temp.amounts('$.totals.total.all') where amount > 0),
  array['CAD', 'EUR', 'USD'], 'Something was spent in each currency'
);
select ok((select missing > 0 from pg_temp.amounts('$.totals.total.all') where currency is null), 'Something has no price');
select set_eq(
  $$select currency, sum(amount) as amount, sum(missing)::bigint as missing
    from (
      select * from pg_temp.amounts('$.organizations[*].all') union all select * from pg_temp.amounts('$.totals.without_organization.all')
    ) as parts
    group by 1$$,
  'execute total', 'The organizations, and what belongs to none, are the total'
);
select set_eq($$select * from pg_temp.amounts('$.totals.months[*].all')$$, 'execute total', 'The months are the total');
select set_eq(
  $$select * from pg_temp.amounts('$.totals.total.keyvalue() ? (@.key != "all").value')$$, 'execute total',
  'The kinds of cost are the total'
);
select set_eq(
  $$select * from pg_temp.amounts('$.organizations[*] ? (@.organization_exists == false).all')$$,
  $$select * from pg_temp.amounts('$.totals.deleted.all')$$,
  'The deleted organizations add up to their own total'
);
select isnt(
  (select report -> 'totals' -> 'without_organization' -> 'sms' ->> 'quantity' from report), null, 'Some SMS belong to no organization'
);
select set_eq(
  $$select currency, sum(cost) as cost, sum(quantity) as quantity from one_number.cost_lines('2023-02-07', '2024-02-08', together => true) group by 1$$,
  $$select currency, sum(cost) as cost, sum(quantity) as quantity from one_number.cost_lines('2023-02-07', '2024-02-08') group by 1$$,
  'Together the lines have the same sums'
);
select set_eq(
  $$select currency, sum(number_cost + voice_cost + sms_cost), null::bigint from public.monthly_costs
    where month >= '2023-03-01' and month < '2024-02-01' and currency is not null group by currency$$,
  $$select * from (
      select currency, sum(cost), null::bigint from one_number.cost_lines('2023-03-01', '2024-02-01') group by currency
    ) as lines where currency is not null$$,
  'monthly_costs has the same sums'
);

select * from finish();
rollback;
