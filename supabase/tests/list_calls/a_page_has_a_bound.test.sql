-- A JSON array is not cut at the project's max_rows, and an answer is built in memory.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
insert into public.calls (organization_id, direction, status, started_at)
select o.id, 'inbound', 'finished', now() - n * interval '1 minute'
from public.organizations as o, generate_series(1, 1001) as n;

select is(jsonb_array_length(public.list_calls(o.id, null)), 1000, 'A page without a size has a bound') from public.organizations as o;
select is(jsonb_array_length(public.list_calls(o.id, 1000000)), 1000, 'And so has a large one') from public.organizations as o;

select * from finish();
rollback;
