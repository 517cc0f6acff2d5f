-- How long numbers are kept is a setting.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '200 days';
select tests.finish_call('conv_1', '+16045550001', '+16045550101', now() - interval '3 days');
select tests.call('+16045550001', 1);
update public.missed_calls set called_at = now() - interval '3 days';
create function pg_temp.numbers() returns bigint language sql as $$
  select (select count(other_party) from public.calls) + (select count(caller) from public.missed_calls);
$$;

update public.calling_settings set keep_calls_for = '4 days';
select one_number.empty_due_calls();
select is(pg_temp.numbers(), 2::bigint, 'For four days, calls and missed calls keep their numbers');
update public.calling_settings set keep_calls_for = '3 days';
select one_number.empty_due_calls();
select is(pg_temp.numbers(), 0::bigint, 'For three days, they do not');

select throws_ok(
  $$update public.calling_settings set keep_calls_for = '23 hours'$$,
  '23514',
  'new row for relation "calling_settings" violates check constraint "calls_are_kept_for_a_day_to_a_century"',
  'A call of today keeps its number: its reports still come'
);
select throws_ok(
  $$update public.calling_settings set keep_calls_for = '101 years'$$,
  '23514',
  'new row for relation "calling_settings" violates check constraint "calls_are_kept_for_a_day_to_a_century"',
  'A time that the calendar does not have is refused'
);

select * from finish();
rollback;
