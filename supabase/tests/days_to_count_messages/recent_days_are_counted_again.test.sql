-- A day is counted once a day until it has been over for three days.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '10 days';
select public.record_message_counts(day, '[]') from one_number.countable_days() as day;
prepare counted(interval) as
  update public.message_count_days set counted_at = tests.today_in_utc()::timestamp at time zone 'UTC' + $1 where true;
prepare days as select tests.today_in_utc() - day from public.days_to_count_messages() as day;

select is_empty('execute days', 'What was counted today is not counted again today');

execute counted('-1 second');
select results_eq(
  'execute days', array[4, 3, 2, 1], 'Counted yesterday, the last four days are: then they had not been over for three'
);

execute counted('-1 day -1 second');
select results_eq(
  'execute days', array[5, 4, 3, 2, 1], 'Where a day was missed, what it would have counted is not left out'
);

delete from public.message_count_days where day = tests.today_in_utc() - 8;
execute counted('0 seconds');
select results_eq('execute days', array[8], 'What was never counted is, however long ago');

select * from finish();
rollback;
