-- No agent speaks for a number that is suspended, being released, imported, or another project's: the call is missed.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select tests.create_registered('Bolt', '+16045550002');
select public.suspend_phone_number('+16045550002');
select tests.create_registered('Cast', '+16045550003');
delete from public.organizations where name = 'Cast';
select tests.create_with_number('Dent', '+16045550004');
select tests.create_organization('East');
select tests.buy_number('East', '+16045550005');
create function pg_temp.is_registered(call integer, phone_number text, project text default 'project') returns boolean
language sql as $$
  select a.is_to_be_registered and a.organization_id is not null
  from public.answer_call('CA' || lpad(call::text, 32, '0'), phone_number, null, project) as a;
$$;

select results_eq(
  $$select n, pg_temp.is_registered(right(n, 1)::integer, n) from unnest(array[
      '+16045550001', '+16045550002', '+16045550003', '+16045550004', '+16045550005'
    ]) as n$$,
  $$values
      ('+16045550001', true), ('+16045550002', false), ('+16045550003', false), ('+16045550004', false),
      ('+16045550005', false)$$,
  'Only an active number that is answered by registration has its calls registered'
);
select is((select count(*) from public.missed_calls), 4::bigint, 'The others'' calls are missed');

update public.own_project set name = 'project';
select is(pg_temp.is_registered(6, '+16045550001'), true, 'The project itself registers calls');
select is(pg_temp.is_registered(7, '+16045550001', 'copy'), false, 'A copy of the project does not');

update public.phone_number_details set project_name = 'another';
select is(pg_temp.is_registered(8, '+16045550001'), false, 'Nor does it for a number that another project bought');

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.answer_call('CA' || repeat('9', 32), '+16045550001')$$, '42501',
  'permission denied for function answer_call', 'Only servers may ask'
);

select * from finish();
rollback;
