-- A day is counted once a day until it has been over for three days.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '10 days';
select one_number.record_message_counts(day, '[]') from one_number.countable_days() as day;
prepare counted(interval) as
  update public.message_count_days set counted_at = tests.today_in_utc()::timestamp at time zone 'UTC' + $1 where true;
prepare days as select tests.today_in_utc() - day from one_number.days_to_count_messages() as day;

select is_empty('execute days', 'A day that was counted today is not counted again today');

execute counted('-1 second');
select results_eq(
  'execute days', array[4, 3, 2, 1], 'A day that was counted yesterday, before it had been over for three days, is counted again'
);

execute counted('-1 day -1 second');
select results_eq(
  'execute days', array[5, 4, 3, 2, 1], 'After a missed day, the days that it would have counted are counted'
);

delete from public.message_count_days where day = tests.today_in_utc() - 8;
execute counted('0 seconds');
select results_eq('execute days', array[8], 'A day that was never counted is counted, however long ago');

select * from finish();
rollback;
