-- Organizations come in pages, each once; the totals count all organizations.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Organization ' || n) from generate_series(1, 5) as n;
select tests.buy_due_orders();

create function pg_temp.pages() returns table (organizations integer, ids text[], total text)
language plpgsql as $$
declare
  report jsonb;
  next uuid;
begin
  loop
    report := public.report_costs(
      (now() at time zone 'UTC')::date, (now() at time zone 'UTC')::date + 1,
      jsonb_build_object((now() at time zone 'UTC')::date, 1), 2, next
    );
    return query select
      jsonb_array_length(report -> 'organizations'),
      array(select jsonb_path_query(report, '$.organizations[*].organization_id') ->> 0),
      report -> 'total' -> 'number_month' ->> 'quantity';
    next := report ->> 'next_organization_id';
    exit when next is null;
  end loop;
end;
$$;
create temporary table pages as select * from pg_temp.pages();

select results_eq('select organizations from pages', array[2, 2, 2], 'There are three pages');
select results_eq('select distinct total from pages', array['5'], 'Each page has the same total');
select set_eq(
  'select unnest(ids) from pages',
  'select id::text from public.organizations union all select null',
  'The pages have every organization once, and the costs without an organization last'
);

select * from finish();
rollback;
