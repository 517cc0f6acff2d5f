-- Admins see the count and the cost of the numbers that wait for their import.
begin;
select plan(2);

select tests.start_afresh();
select results_eq(
  'select * from public.summarize_waiting_imports()',
  $$values (0::bigint, null::timestamptz, '[]'::jsonb, 0::bigint)$$,
  'Nothing waits at first'
);

select tests.create_organization('Organization ' || n) from generate_series(1, 6) as n;
select tests.buy_number('Organization ' || n, '+1604555000' || n) from generate_series(1, 6) as n;
update public.phone_numbers set purchased_at = now() - interval '3 days' where phone_number = '+16045550002';
update public.phone_number_details set monthly_price = 0.1, monthly_price_currency = 'CAD'
where phone_number_id = tests.number_id('+16045550003');
update public.phone_number_details set monthly_price = null, monthly_price_currency = null, monthly_price_source = null
where phone_number_id = tests.number_id('+16045550004');
select public.activate_phone_number('+16045550005', 'phone_5');
select public.release_phone_number('+16045550006', '+16045550006');

select results_eq(
  'select * from public.summarize_waiting_imports()',
  $$values (
    4::bigint,
    now() - interval '3 days',
    '[{"currency": "CAD", "amount": "0.1"}, {"currency": "USD", "amount": "2.30"}]'::jsonb,
    1::bigint
  )$$,
  'Waiting numbers are counted, with exact amounts for each currency'
);

select * from finish();
rollback;
