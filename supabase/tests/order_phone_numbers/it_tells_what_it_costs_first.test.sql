-- Nothing is ordered before it is confirmed.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings set max_monthly_cost = 10, max_purchases_per_hour = 2, max_purchases_per_day = 6;
select tests.create_with_number('Older', '+16045550001');
select tests.create_organization('Waits');
select tests.create_organization('Without ' || n, policy => 'never') from generate_series(1, 20) as n;

select results_eq(
  'select numbers, ordered, monthly_price, monthly_cost, currency, waiting_before from public.order_phone_numbers()',
  $$values (20::bigint, 0::bigint, 1.15, 23.00, 'USD', 1::bigint)$$,
  'It counts those without an order, with the price that numbers have had'
);
-- 10.00 is enough for eight, one is there, and one waits before.
select results_eq(
  'select within_monthly_cost, hours from public.order_phone_numbers()',
  $$values (6::bigint, 24::numeric)$$,
  'How many are within the monthly limit, and how long the hourly and the daily one make it last'
);
update public.provisioning_settings set max_purchases_per_day = 0;
select is((select hours from public.order_phone_numbers()), null, 'With a limit of 0 it never ends');
select throws_ok(
  'select public.order_phone_numbers(confirmed => 19)', 'PT400',
  'Cannot order 20 numbers: 19 are confirmed. To order so many, send {"confirm": 20}', 'More than confirmed are not ordered'
);
select is((select count(*) from public.phone_number_orders), 2::bigint, 'Nothing was ordered');

select * from finish();
rollback;
