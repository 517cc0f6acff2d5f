-- A price can be added up.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_details set monthly_price = -1$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "monthly_price_is_not_negative"',
  'A price is not negative'
);
select throws_ok(
  $$update public.phone_number_details set monthly_price_currency = null$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "monthly_price_has_a_currency"',
  'A price has a currency'
);
select throws_ok(
  $$update public.phone_number_details set monthly_price = null$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "monthly_price_has_a_currency"',
  'A currency comes with a price'
);
select throws_ok(
  $$update public.phone_number_details set monthly_price_currency = 'usd'$$,
  '23514',
  'new row for relation "phone_number_details" violates check constraint "monthly_price_currency_is_iso_4217"',
  'The currency is a code of three capitals'
);
select lives_ok(
  'update public.phone_number_details set monthly_price = null, monthly_price_currency = null, monthly_price_source = null',
  'The price may be unknown'
);

select * from finish();
rollback;
