-- Each organization costs about a dollar a month, from its purchase on.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 100;
delete from public.rates where true;
insert into public.rates (kind, valid_from, amount) values ('number_month', '2000-01-01', 1.00);
prepare cost(date, date) as
  select report -> 'totals' -> 'total' -> 'number_month' -> 'costs', report -> 'totals' -> 'live' -> 'costs', (report -> 'totals' -> 'live' ->> 'quantity')::integer
  from public.report_costs($1, $2) as report;

select tests.create_organization('Organization ' || n) from generate_series(1, 10) as n;
select tests.buy_due_orders();
select results_eq(
  $$execute cost((now() at time zone 'UTC')::date, (now() at time zone 'UTC')::date + 1)$$,
  $$values ('[{"amount": "10.00", "currency": "USD"}]'::jsonb, '[{"amount": "10.00", "currency": "USD"}]'::jsonb, 10)$$,
  '10 organizations cost $10 a month'
);

select tests.create_organization('Organization ' || n) from generate_series(11, 100) as n;
select tests.buy_due_orders();
select results_eq(
  $$execute cost((now() at time zone 'UTC')::date, (now() at time zone 'UTC')::date + 1)$$,
  $$values ('[{"amount": "100.00", "currency": "USD"}]'::jsonb, '[{"amount": "100.00", "currency": "USD"}]'::jsonb, 100)$$,
  '100 organizations cost $100'
);

update public.phone_numbers
set purchased_at = '2024-01-01'::timestamptz + interval '1 day' * (right(phone_number, 2)::integer % 31);
select results_eq(
  $$select count(*), count(*) filter (where costs = '[{"amount": "100.00", "currency": "USD"}]')
    from jsonb_path_query(public.report_costs('2024-01-01', '2025-01-01'), '$.totals.months[*].number_month.costs') as costs$$,
  $$values (12::bigint, 12::bigint)$$,
  'They cost $100 in each month of a year, on whatever day they were bought'
);
select results_eq(
  $$execute cost('2024-01-01', '2025-01-01')$$,
  $$values ('[{"amount": "1200.00", "currency": "USD"}]'::jsonb, '[{"amount": "100.00", "currency": "USD"}]'::jsonb, 100)$$,
  'They cost twelve times as much in the whole year'
);

select * from finish();
rollback;
