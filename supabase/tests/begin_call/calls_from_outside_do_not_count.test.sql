-- Calls from outside do not use up an organization's limits.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.calling_settings set max_calls_per_day = 1, max_concurrent_calls = 1;
insert into public.calls (organization_id, direction, status)
select id, 'inbound', 'in_progress' from public.organizations;

select lives_ok($$select tests.call_from('Acme')$$, 'Calls from outside do not count as placed calls');

select * from finish();
rollback;
