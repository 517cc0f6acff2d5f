-- Each number has a row with its cost so far.
begin;
select plan(1);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, valid_from, amount) values ('voice_minute', '2000-01-01', 0.0125), ('sms', '2000-01-01', 0.0075);
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = '2024-01-31 12:00Z', status = 'released', released_at = '2024-03-28 12:00Z';
insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
select organization_id, id, 'inbound', 'finished', '2024-02-29 23:59Z', 121 from public.phone_numbers;
select tests.count_messages('2024-02-29', '+16045550001', 2);

select results_eq(
  'select phone_number, status::text, organization_name, currency, number_months, voice_minutes, sms, sms_cost, cost
  from public.phone_number_costs',
  $$values ('+16045550001', 'released', 'Acme', 'USD', 2::bigint, 3::bigint, 2::bigint, 0.0150, 2.3525)$$,
  'The row counts its months until the release, its calls and its SMS'
);

select * from finish();
rollback;
