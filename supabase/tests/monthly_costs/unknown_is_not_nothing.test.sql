-- What has no rate, and what nobody counted, is not told as 0.
begin;
select plan(4);

select tests.start_afresh();
delete from public.rates where true;
select tests.create_with_number('Acme', '+16045550001');
update public.phone_number_details set monthly_price = null, monthly_price_currency = null, monthly_price_source = null where true;
update public.phone_numbers set purchased_at = now() - interval '1 day' where true;

select results_eq(
  'select number_months, number_cost, cost, sms, sms_cost from public.monthly_costs',
  $$values (1::bigint, null::numeric, null::numeric, null::bigint, null::numeric)$$,
  'A month without a rate and without a count has quantities only of what is known'
);
select results_eq(
  'select number_months, cost, sms, sms_cost from public.phone_number_costs',
  $$values (1::bigint, null::numeric, null::bigint, null::numeric)$$,
  'Nor has a number'
);

insert into public.rates (kind, valid_from, amount) values ('number_month', '2000-01-01', 1.15), ('sms', '2000-01-01', 0.0075);
insert into public.message_count_days (day) values (tests.today_in_utc() - 1);
select results_eq(
  'select number_cost, cost, sms, sms_cost from public.monthly_costs',
  $$values (1.15, 1.15, 0::bigint, 0::numeric)$$,
  'With a rate and a count, none is none'
);
select is(
  (public.report_costs(tests.today_in_utc() - 1, tests.today_in_utc()) ->> 'sms_counted_until')::date,
  tests.today_in_utc() - 1, 'And the report says until when it counted'
);

select * from finish();
rollback;
