-- A call to a number that is answered by registration is registered, in its organization's name, once for each call.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select tests.create_registered('Bolt', '+16045550002');
create function pg_temp.answer(call integer, phone_number text) returns text language sql as $$
  select concat_ws(' ', a.status, o.name, a.organization_name, a.is_to_be_registered)
  from public.answer_call('CA' || lpad(call::text, 32, '0'), phone_number, '+16045550199', 'project') as a
  left join public.organizations as o on o.id = a.organization_id;
$$;

select is(pg_temp.answer(1, '+16045550001'), 'active Acme Acme t', 'It is registered for the organization that was called');
select is(pg_temp.answer(2, '+16045550002'), 'active Bolt Bolt t', 'Another number''s is registered for another organization');
select is_empty('select from public.missed_calls', 'Neither is missed');
select is(pg_temp.answer(1, '+16045550001'), 'active Acme f', 'The same call again is not registered a second time');
select is(pg_temp.answer(1, '+16045550002'), 'active Bolt f', 'Not even for another number');
select is((select count(*) from public.missed_calls), 1::bigint, 'Its caller hears that nobody can answer: it counts as missed, once');
select is_empty($$select from public.answer_call('CA' || repeat('3', 32), '+16045550009')$$, 'A number that is not ours gets no answer');

select * from finish();
rollback;
