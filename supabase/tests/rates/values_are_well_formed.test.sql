-- A rate can be used in a calculation.
begin;
select plan(7);

prepare add(public.rate_kind, text, numeric, text) as
  insert into public.rates (kind, country, valid_from, amount, currency) values ($1, $2, '2030-01-01', $3, $4);

select throws_ok(
  $$execute add('fax', null, 1, 'USD')$$, '22P02',
  'invalid input value for enum rate_kind: "fax"', 'An unknown kind is refused'
);
select throws_ok(
  $$execute add('sms', 'Canada', 1, 'USD')$$, '23514',
  'new row for relation "rates" violates check constraint "country_is_iso_3166"', 'The country is a code'
);
select throws_ok(
  $$execute add('sms', null, -0.01, 'USD')$$, '23514',
  'new row for relation "rates" violates check constraint "amount_is_not_negative"', 'An amount is not negative'
);
select throws_ok(
  $$execute add('sms', null, 'NaN', 'USD')$$, '23514',
  'new row for relation "rates" violates check constraint "amount_is_not_negative"', 'An amount is a number'
);
select throws_ok(
  $$execute add('sms', null, 1, 'dollars')$$, '23514',
  'new row for relation "rates" violates check constraint "currency_is_iso_4217"', 'The currency is a code'
);
select lives_ok($$execute add('sms', null, 0, 'CAD')$$, 'An amount may be zero');
select throws_ok(
  $$execute add('sms', null, 1, 'USD')$$, '23505',
  'duplicate key value violates unique constraint "one_rate_at_a_time"', 'Two rates of a kind cannot begin on one day'
);

select * from finish();
rollback;
