-- Each price has a source: Twilio's answer or our rate.
begin;
select plan(4);

select tests.start_afresh();
delete from public.rates where true;
select tests.create_organization('Acme');
select tests.buy_due_orders();
select results_eq(
  'select monthly_price, monthly_price_currency, monthly_price_source::text from public.phone_number_records',
  $$values (null::numeric, null::text, null::text)$$,
  'Without a rate, the price is unknown'
);

insert into public.rates (kind, country, valid_from, amount, currency)
values ('number_month', null, '2024-01-01', 1.00, 'USD'), ('number_month', 'CA', '2024-01-01', 1.50, 'CAD');
select tests.create_organization('Bolt');
select tests.buy_due_orders();
select results_eq(
  $$select monthly_price, monthly_price_currency, monthly_price_source::text from public.phone_number_records
    where organization_name = 'Bolt'$$,
  $$values (1.50, 'CAD', 'rate')$$,
  'Without an answer of Twilio, the price is the rate of the country'
);

select tests.create_organization('Core');
select tests.buy_number('Core', '+16045550003');
select results_eq(
  $$select monthly_price, monthly_price_currency, monthly_price_source::text from public.phone_number_records
    where organization_name = 'Core'$$,
  $$values (1.15, 'USD', 'twilio')$$,
  'With an answer of Twilio, the price is Twilio''s'
);
select throws_ok(
  'update public.phone_number_details set monthly_price_source = null', '23514',
  'new row for relation "phone_number_details" violates check constraint "monthly_price_has_a_source"',
  'A price without a source is refused'
);

select * from finish();
rollback;
