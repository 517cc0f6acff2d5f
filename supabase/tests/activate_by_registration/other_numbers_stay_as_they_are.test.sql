-- A number that is not waiting for its import keeps its status and its id.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
select public.suspend_phone_number('+16045550002');
select tests.let_go('Cast', '+16045550003');

select results_eq(
  'select n.phone_number, one_number.activate_by_registration(n)::text from public.phone_numbers as n order by 1',
  $$values ('+16045550001', 'active'), ('+16045550002', 'suspended'), ('+16045550003', 'releasing')$$,
  'Each keeps its status'
);
select is(
  (select array_agg(distinct answered_by::text) from public.phone_number_records), '{import}', 'None is answered by registration'
);
select is(
  (select elevenlabs_phone_id from public.phone_number_records where phone_number = '+16045550001'), 'phnum_acme', 'An id stays'
);

select * from finish();
rollback;
