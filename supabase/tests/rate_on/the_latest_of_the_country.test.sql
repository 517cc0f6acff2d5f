-- The latest rate that has begun counts, and a country's own rate before the general one.
begin;
select plan(6);

delete from public.rates where true;
insert into public.rates (kind, country, valid_from, amount, currency)
values
  ('sms', null, '2024-01-01', 1, 'USD'),
  ('sms', null, '2024-07-01', 2, 'USD'),
  ('sms', 'CA', '2024-03-01', 3, 'CAD'),
  ('voice_minute', null, '2020-01-01', 9, 'USD');
prepare rate(text, date) as select amount || ' ' || currency from one_number.rate_on('sms', $1, $2);

select is_empty($$execute rate('US', '2023-12-31')$$, 'Before the first rate there is none');
select results_eq($$execute rate('US', '2024-01-01')$$, array['1 USD'], 'A rate counts from its day on');
select results_eq($$execute rate('US', '2024-06-30')$$, array['1 USD'], 'A rate counts until the next one');
select results_eq($$execute rate(null, '2024-07-01')$$, array['2 USD'], 'The next rate counts from its own day on');
select results_eq($$execute rate('CA', '2024-02-29')$$, array['1 USD'], 'A country without its own rate has the general one');
select results_eq($$execute rate('CA', '2024-12-31')$$, array['3 CAD'], 'A country with its own rate has that one');

select * from finish();
rollback;
