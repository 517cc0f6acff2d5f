-- Studio shows the cost of each organization in each month.
begin;
select plan(2);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, valid_from, amount) values ('voice_minute', '2000-01-01', 0.0125), ('sms', '2000-01-01', 0.0075);
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = '2024-01-31 12:00Z';
insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
select organization_id, id, 'inbound', 'finished', '2024-02-29 23:59Z', 121 from public.phone_numbers;
select tests.count_messages('2024-02-29', '+16045550001', 2);

prepare months as
  select month, organization_name, organization_exists, currency, number_months, number_cost, voice_minutes, voice_cost, sms,
    sms_cost, cost
  from public.monthly_costs where month < '2024-03-01' order by month;
select tests.authenticate_as_service_role();
select results_eq(
  'execute months',
  $$values
    ('2024-01-01'::date, 'Acme', true, 'USD', 1::bigint, 1.15, 0::bigint, 0::numeric, 0::bigint, 0::numeric, 1.15),
    ('2024-02-01', 'Acme', true, 'USD', 1, 1.15, 3, 0.0375, 2, 0.0150, 1.2025)$$,
  'A secret key sees the cost of numbers, calls and SMS by month'
);
select tests.clear_authentication();
select isnt_empty('execute months', 'A direct connection, such as Studio, sees it, too');

select * from finish();
rollback;
