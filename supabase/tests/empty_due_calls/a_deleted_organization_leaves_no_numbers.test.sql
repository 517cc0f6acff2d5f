-- What a deleted organization leaves is emptied once its number is given back; a living one keeps its calls.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Bolt', '+16045550002');
select tests.finish_call('conv_bolt', '+16045550002', '+16045550102'), tests.call('+16045550002', 2, '+16045550102');
select tests.create_with_number('Acme', '+16045550001');
select tests.finish_call('conv_acme', '+16045550001', '+16045550101'), tests.call('+16045550001', 1, '+16045550101');
create function pg_temp.numbers() returns setof text language sql as $$
  select other_party from public.calls where other_party is not null
  union all select caller from public.missed_calls where caller is not null;
$$;

update public.provisioning_settings set release_grace = '0';
delete from public.organizations where name = 'Acme';
select one_number.empty_due_calls();
select is((select count(*) from pg_temp.numbers()), 4::bigint, 'Until the release an admin may still undo the deletion');

select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select one_number.empty_due_calls();
select set_eq(
  'select * from pg_temp.numbers()', array['+16045550102'], 'Afterwards only the living organization has callers'
);
select is((select count(*) from public.calls), 2::bigint, 'The calls themselves stay');

select tests.finish_call('conv_late', '+16045550001', '+16045550103');
select one_number.empty_due_calls();
select set_eq('select * from pg_temp.numbers()', array['+16045550102'], 'A report that comes late is emptied, too');
select is((select count(*) from public.calls), 3::bigint, 'It is counted');

select public.release_phone_number('+16045550002', '+16045550002');
select public.complete_phone_number_release(tests.release_id('+16045550002'), tests.claim_release('+16045550002'));
select one_number.empty_due_calls();
select set_eq(
  'select * from pg_temp.numbers()', array['+16045550102'], 'An organization that lives without its number keeps its calls'
);
delete from public.organizations where name = 'Bolt';
select one_number.empty_due_calls();
select is_empty('select * from pg_temp.numbers()', 'Once it is deleted, it does not');

select * from finish();
rollback;
