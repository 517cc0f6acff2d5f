-- A number costs Twilio's own price, or the rate of the day where that is unknown.
begin;
select plan(2);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, country, valid_from, amount, currency)
values ('number_month', null, '2000-01-01', 1.00, 'USD'), ('number_month', null, '2024-03-01', 1.25, 'USD');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.buy_due_orders();
update public.phone_numbers set purchased_at = '2024-02-15 12:00Z';
prepare costs(text) as
  select l.day, l.cost, l.currency
  from one_number.cost_lines('2024-02-01', '2024-04-01') as l join public.phone_number_records as n on n.id = l.phone_number_id
  where n.monthly_price_source::text = $1
  order by l.day;

select results_eq(
  $$execute costs('twilio')$$,
  $$values ('2024-02-15'::date, 1.15, 'USD'), ('2024-03-15', 1.15, 'USD')$$,
  'Each month costs Twilio''s price at the purchase'
);
select results_eq(
  $$execute costs('rate')$$,
  $$values ('2024-02-15'::date, 1.00, 'USD'), ('2024-03-15', 1.25, 'USD')$$,
  'Without Twilio''s price, each month costs the rate of its day'
);

select * from finish();
rollback;
