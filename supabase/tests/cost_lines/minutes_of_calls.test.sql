-- Each call costs every minute that it began.
begin;
select plan(4);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, country, valid_from, amount)
values ('voice_minute', null, '2000-01-01', 0.0125), ('voice_minute', null, '2024-03-02', 0.02),
  ('voice_minute', 'CA', '2024-03-03', 0.03);
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
prepare call(timestamptz, integer) as
  insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
  select organization_id, id, 'inbound', 'finished', $1, $2 from public.phone_numbers;
execute call('2024-03-01 00:00Z', 1);
execute call('2024-03-01 12:00Z', 60);
execute call('2024-03-01 23:59:59.999Z', 61);
execute call('2024-03-01 12:00Z', 0);
execute call('2024-03-01 12:00Z', null);
execute call('2024-03-02 00:00Z', 59);
execute call('2024-03-03 00:00Z', 59);
prepare minutes(date, date) as
  select day, quantity, cost from one_number.cost_lines($1, $2) where kind = 'voice_minute' order by day, quantity;

select results_eq(
  $$execute minutes('2024-03-01', '2024-03-02')$$,
  $$values ('2024-03-01'::date, 4::bigint, 0.0500)$$,
  'Calls of 1, 60 and 61 seconds are 1 + 1 + 2 minutes; a call without a duration costs nothing'
);
select results_eq(
  $$execute minutes('2024-03-02', '2024-03-04')$$,
  $$values ('2024-03-02'::date, 1::bigint, 0.02), ('2024-03-03', 1, 0.03)$$,
  'Each minute costs the rate of its day and of the number''s country'
);

delete from public.organizations where name = 'Acme';
select results_eq(
  $$select distinct organization_id from one_number.cost_lines('2024-03-01', '2024-03-04')$$,
  array[(select organization_id from public.phone_number_orders)],
  'Calls still belong to their organization after its deletion'
);
delete from public.rates where true;
select results_eq(
  $$select quantity, cost, currency from one_number.cost_lines('2024-03-03', '2024-03-04')$$,
  $$values (1::bigint, null::numeric, null::text)$$,
  'Without a rate, the cost is unknown, not zero'
);

select * from finish();
rollback;
