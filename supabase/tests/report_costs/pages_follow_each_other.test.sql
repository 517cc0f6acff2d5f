-- Organizations come in pages, each with costs once; only the first page has totals.
begin;
select plan(6);

select tests.start_afresh();
select setseed(0.382);
select tests.create_organization('Organization ' || n) from generate_series(1, 30) as n;
select tests.buy_due_orders();
update public.phone_numbers set purchased_at = '2024-01-01'::timestamptz + random() * interval '60 days' where true;
update public.phone_numbers set status = 'released', released_at = purchased_at + random() * interval '40 days' where random() < 0.5;
insert into public.calls (organization_id, phone_number_id, direction, status, started_at, duration_seconds)
select n.organization_id, n.id, 'inbound', 'finished', '2024-02-29 12:00Z', 61 from public.phone_numbers as n where random() < 0.2;
insert into public.message_counts (phone_number_id, day, quantity, messages)
select n.id, '2024-03-01', 2, 1 from public.phone_numbers as n where random() < 0.2;
delete from public.organizations where random() < 0.2;

create function pg_temp.pages(first_day date, end_day date, page_size integer)
returns table (page bigint, organizations jsonb, has_totals boolean)
language plpgsql as $$
declare
  report jsonb;
  next uuid;
begin
  for number in 1 .. 100 loop
    report := public.report_costs(first_day, end_day, '{"2024-02-29": 1000}', page_size, next);
    return query select number::bigint, report -> 'organizations', report -> 'totals' <> 'null';
    next := report ->> 'next_organization_id';
    exit when next is null;
  end loop;
end;
$$;
create temporary table pages as select * from pg_temp.pages('2024-02-29', '2024-03-31', 7);

select results_eq(
  'select organization from pages, jsonb_array_elements(organizations) as organization order by page, organization ->> $$organization_id$$',
  $$select jsonb_array_elements(public.report_costs('2024-02-29', '2024-03-31', null, 1000) -> 'organizations')$$,
  'The pages together are what one page has'
);
select set_eq(
  'select (jsonb_array_elements(organizations) ->> $$organization_id$$)::uuid from pages',
  $$select organization_id from one_number.cost_lines('2024-02-29', '2024-03-31') where organization_id is not null$$,
  'Every organization with costs is in them, and no other'
);
select set_eq(
  'select jsonb_array_length(organizations) from pages where page < (select max(page) from pages)', array[7], 'All pages but the last are full'
);
select set_eq('select page from pages where has_totals', array[1::bigint], 'The first page has the totals');
select set_eq(
  $$select (jsonb_array_elements(organizations) ->> 'organization_id')::uuid from pg_temp.pages('2024-02-29', '2024-03-02', 1)$$,
  $$select organization_id from one_number.cost_lines('2024-02-29', '2024-03-02') where organization_id is not null$$,
  'So it is in two days, in which few organizations cost anything'
);
select is(
  (select public.report_costs('2024-02-29', '2024-03-02', '{"2024-02-29": 1000}', 1) -> 'totals' -> 'without_organization' -> 'sms' ->> 'quantity'),
  '1000', 'What belongs to no organization is on the first page, however small'
);

select * from finish();
rollback;
