-- Costs are computed from the first day on.
begin;
select plan(1);

select results_eq(
  $$select kind::text, country, amount, currency from public.rates where valid_from = '2000-01-01' order by kind$$,
  $$values
    ('number_month', null::text, 1.00, 'USD'), ('sms', null, 0.0075, 'USD'), ('voice_minute', null, 0.0125, 'USD')$$,
  'There is a rate of each kind'
);

select * from finish();
rollback;
