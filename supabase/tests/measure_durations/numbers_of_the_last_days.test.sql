-- Median and 95th percentile, from the order to the number and to its activation.
begin;
select plan(4);

select tests.start_afresh();
select results_eq(
  'select * from public.measure_durations()',
  $$values ('to_number', 0::bigint, null::interval, null::interval), ('to_active', 0, null, null)$$,
  'Nothing was bought yet'
);

select tests.create_organization('Organization ' || n) from generate_series(1, 5) as n;
select tests.buy_number('Organization ' || n, '+1604555000' || n) from generate_series(1, 4) as n;
select public.activate_phone_number('+1604555000' || n, 'phnum_' || n) from generate_series(1, 2) as n;
update public.phone_number_orders set created_at = now() - interval '1 hour';
update public.phone_numbers set
  created_at = now() - interval '1 hour' + interval '2 seconds' * right(phone_number, 1)::integer,
  activated_at = activated_at - interval '50 minutes' - interval '1 minute' * right(phone_number, 1)::integer;
select results_eq(
  'select step, organizations, p50, p95 from public.measure_durations()',
  $$values
    ('to_number', 4::bigint, interval '5 seconds', interval '7.7 seconds'),
    ('to_active', 2, interval '8.5 minutes', interval '8 minutes 57 seconds')$$,
  'One that waits for its number, or for its activation, is not counted yet'
);

update public.phone_numbers set purchased_at = now() - interval '31 days' where phone_number = '+16045550004';
select results_eq(
  $$select days, organizations from unnest(array[30, 32, 9999, -1, null]) as days, public.measure_durations(days)
    where step = 'to_number'$$,
  'values (30, 3::bigint), (32, 4), (9999, 4), (-1, 3), (null, 3)', 'Only purchases of these days count'
);

select tests.start_afresh();
select tests.create_organization('Held', policy => 'hold');
select public.retry_phone_number_order(tests.organization_id('Held'));
select tests.buy_number('Held', '+16045550001');
select tests.create_with_number('Twice', '+16045550002');
select tests.give_back('+16045550002');
select public.retry_phone_number_order(tests.organization_id('Twice'));
select tests.buy_number('Twice', '+16045550003');
update public.phone_numbers set created_at = now() + interval '1 day' where phone_number = '+16045550003';
select results_eq(
  'select organizations, p95 < interval ''1 minute'' from public.measure_durations()', 'values (1::bigint, true), (1, true)',
  'A held order is not counted, nor the second number of an organization'
);

select * from finish();
rollback;
