-- The cost of waiting numbers and of deleted organizations is shown separately.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Core']) as name;
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.buy_number('Core', '+16045550003');
select public.activate_phone_number('+16045550002', 'phone_2');
update public.phone_numbers set purchased_at = now() - interval '3 months';
delete from public.organizations where name = 'Core';
-- One payment of each, on whatever day the tests run: a short month moves it.
create temporary table report as
select public.report_costs(date_trunc('month', now() at time zone 'UTC')::date, (now() at time zone 'UTC')::date + 1) as report;

select is(
  (select report -> 'totals' -> 'waiting' from report),
  '{"costs": [{"amount": "4.60", "currency": "USD"}], "quantity": 4, "without_price": 0}'::jsonb,
  'A number that waits for its import has cost four months so far, whatever days are asked for'
);
select results_eq(
  $$select organization ->> 'organization_name', organization -> 'waiting' ->> 'quantity'
    from report, jsonb_array_elements(report -> 'organizations') as organization order by 1$$,
  $$values ('Acme', '4'), ('Bolt', '0'), ('Core', '0')$$,
  'The cost of waiting is shown at the waiting organization'
);
select is(
  (select report -> 'totals' -> 'deleted' -> 'all' -> 'costs' from report),
  '[{"amount": "1.15", "currency": "USD"}]'::jsonb,
  'The cost of a deleted organization is kept'
);
select results_eq(
  $$select organization ->> 'organization_name' from report, jsonb_array_elements(report -> 'organizations') as organization
    where organization ->> 'organization_exists' = 'false'$$,
  array['Core'],
  'A deleted organization is shown under its last name'
);
select results_eq(
  $$select organization_name, cost from public.phone_number_costs where status = 'pending_import'$$,
  $$values ('Acme', 4.60)$$,
  'phone_number_costs has the same cost of waiting'
);

select * from finish();
rollback;
