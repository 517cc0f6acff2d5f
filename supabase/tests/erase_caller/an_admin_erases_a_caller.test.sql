-- An admin takes a caller out of all calls, for good.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Grace'), tests.make_admin('Grace'), tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.finish_call('conv_1', '+16045550001', '+16045550101'), tests.finish_call('conv_2', '+16045550001', '+16045550102');
select tests.call('+16045550001', 1, '+16045550101'), tests.call('+16045550001', 2, '+16045550102');
create temporary table known as select public.export_caller('+16045550101') as caller;
grant select on known to authenticated;

select tests.authenticate_as('Ada');
select is(tests.hint_of($$select public.erase_caller('+16045550101')$$), 'FORBIDDEN', 'A member is refused');
select tests.authenticate_as('Grace');
select is(
  public.erase_caller('+1 604-555-0101'), (select caller from known), 'It returns what was stored, with the ids at the vendors'
);
select is(
  public.erase_caller('+16045550101'), '{"phoneNumber": "+16045550101", "calls": [], "missedCalls": []}'::jsonb,
  'Afterwards the caller is not known'
);

select tests.authenticate_as('Ada');
select set_eq('select other_party from public.calls', array['+16045550102', null], 'A list of calls shows no number');
select set_eq('select caller from public.missed_calls', array['+16045550102', null], 'Nor does a list of missed calls');
select is(
  (select sum(duration_seconds) from public.calls), 84::bigint, 'The calls stay, with their length'
);

select tests.clear_authentication();
select tests.finish_call('conv_1', '+16045550001', '+16045550101'), tests.call('+16045550001', 1, '+16045550101');
select is((select count(*) from public.calls where other_party = '+16045550101'), 0::bigint, 'A report that comes again does not bring the number back');
select is((select count(*) from public.missed_calls where caller = '+16045550101'), 0::bigint, 'Nor does a missed call that is reported again');

select * from finish();
rollback;
