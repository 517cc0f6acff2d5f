-- The log is paged by time and id, newest first: no call is left out and none comes twice.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
insert into public.calls (organization_id, direction, status, started_at)
select o.id, 'inbound', 'finished', now() - (n / 2) * interval '1 minute'
from public.organizations as o, generate_series(1, 7) as n;
create temporary table first_page as
  select c.id, c.started_at from public.organizations as o, jsonb_to_recordset(public.list_calls(o.id, 4)) as c (id uuid, started_at timestamptz);
create temporary table second_page as
  select c.id, c.started_at
  from
    public.organizations as o,
    (select started_at, id from first_page order by started_at, id limit 1) as last,
    jsonb_to_recordset(public.list_calls(o.id, 4, last.started_at, last.id)) as c (id uuid, started_at timestamptz);

select set_eq(
  'select id from first_page union all select id from second_page', 'select id from public.calls',
  'Both pages together have all calls'
);
select is((select count(*) from first_page) + (select count(*) from second_page), 7::bigint, 'No call is on both pages');

select * from finish();
rollback;
