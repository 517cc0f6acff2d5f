-- The report of a registered call is about the organization for which it was registered, whatever numbers the report has.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select tests.create_registered('Bolt', '+16045550002');
select public.answer_call('CA' || repeat(n::text, 32), '+16045550001', null, 'project') from generate_series(1, 2) as n;
create function pg_temp.owner_of(conversation text, sid text, number text) returns text language plpgsql as $$
declare
  call_id uuid := public.record_finished_call(conversation, 'inbound', 'finished', number, call_sid => sid);
begin
  return (
    select concat_ws(' ', o.name, c.agent_number)
    from public.calls as c
    left join public.organizations as o on o.id = c.organization_id
    where c.id = call_id
  );
end;
$$;

select is(
  pg_temp.owner_of('conv_1', 'CA' || repeat('1', 32), null), 'Acme +16045550001', 'Where the report has no number, the call''s id tells'
);
select is(
  pg_temp.owner_of('conv_2', 'CA' || repeat('2', 32), '+16045550002'), 'Acme +16045550002',
  'A number of another organization does not make it theirs'
);
select is(
  pg_temp.owner_of('conv_3', 'CA' || repeat('3', 32), '+16045550002'), 'Bolt +16045550002',
  'A call that was not registered belongs to the number''s organization'
);

select * from finish();
rollback;
