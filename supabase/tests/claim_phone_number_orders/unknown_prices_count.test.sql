-- A price that nobody knows is not nothing.
begin;
select plan(6);

select tests.start_afresh();
prepare cost as select round(amount, 2), currency, round(next_price, 2) from one_number.live_numbers_cost();
delete from public.rates where kind = 'number_month';
select results_eq('cost', $$values (0.00, 'USD', 2.00)$$, 'Without numbers and rates, one is expected to cost two dollars');

select tests.create_organization('Acme');
select public.complete_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 'PN' || repeat('1', 32), '{}', 'CA'
);
select results_eq('cost', $$values (2.00, 'USD', 2.00)$$, 'A number without a price counts as such a one');

insert into public.rates (kind, valid_from, amount, currency, country)
values ('number_month', '2000-01-01', 1.00, 'USD', null), ('number_month', '2000-01-01', 3.00, 'USD', 'CA');
select results_eq('cost', $$values (3.00, 'USD', 3.00)$$, 'With rates, it counts as the dearest');

delete from public.rates where country = 'CA';
select tests.create_organization('Bolt');
select public.complete_phone_number_order(
  tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550002', 'PN' || repeat('2', 32), '{}', 'CA',
  monthly_price => 1.60, monthly_price_currency => 'CAD'
);
select results_eq(
  'cost', $$values (3.20, 'CAD', 1.60)$$, 'Where Twilio told the price of one, in the currency of the account, it counts as that'
);

select tests.create_organization('Cord');
select public.complete_phone_number_order(
  tests.order_id('Cord'), tests.claim_order('Cord'), '+16045550003', 'PN' || repeat('3', 32), '{}', 'CA'
);
select results_eq('cost', $$values (4.20, 'CAD', 1.60)$$, 'Where it did not, the rate counts, whatever its currency');

update public.phone_number_details set monthly_price = 9, monthly_price_currency = 'EUR', monthly_price_source = 'twilio'
where twilio_sid = 'PN' || repeat('1', 32);
select tests.create_organization('Dent');
select public.complete_phone_number_order(
  tests.order_id('Dent'), tests.claim_order('Dent'), '+16045550004', 'PN' || repeat('4', 32), '{}', 'CA',
  monthly_price => 1.60, monthly_price_currency => 'CAD'
);
select results_eq(
  'cost', $$values (4.20, 'CAD', 1.60)$$, 'What Twilio bills in another currency was bought in another account'
);

select * from finish();
rollback;
