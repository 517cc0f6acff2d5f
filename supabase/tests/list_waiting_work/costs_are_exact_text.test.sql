-- What a number costs a month, and what it has cost since its purchase. JSON's numbers are not exact.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cedar']) as name;
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.buy_number('Cedar', '+16045550003');
-- On the same day two months ago, or on that month's last day: charged three times.
update public.phone_numbers set purchased_at = now() - interval '2 months' where phone_number = '+16045550001';
update public.phone_number_details set monthly_price = null, monthly_price_currency = null, monthly_price_source = null
where phone_number_id = tests.number_id('+16045550003');
delete from public.rates;

select results_eq(
  $$select monthly_price, cost_so_far, currency from public.list_waiting_work() where organization_name = 'Acme'$$,
  $$values ('1.15', '3.45', 'USD')$$, 'Three months are charged for'
);
select results_eq(
  $$select monthly_price, cost_so_far, currency from public.list_waiting_work() where organization_name = 'Bolt'$$,
  $$values ('1.15', '1.15', 'USD')$$, 'The first month is charged for at once'
);
select results_eq(
  $$select monthly_price, cost_so_far, currency from public.list_waiting_work() where organization_name = 'Cedar'$$,
  'values (null::text, null::text, null::text)', 'Without a price or a rate the cost is not known'
);

select * from finish();
rollback;
