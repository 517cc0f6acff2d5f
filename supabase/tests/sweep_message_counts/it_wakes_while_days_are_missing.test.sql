-- While a day is not counted, the sweep wakes the function once an hour.
begin;
select plan(4);

select tests.start_afresh();
select is(one_number.sweep_message_counts(), null, 'Without a day to count, no wake-up is sent');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '2 days';
select isnt(one_number.sweep_message_counts(), null, 'While a day is to be counted, a wake-up is sent');

select one_number.record_message_counts(day, '[]') from one_number.days_to_count_messages() as day;
select is(one_number.sweep_message_counts(), null, 'After all days are counted, no wake-up is sent');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-message-counts'$$,
  $$values ('26 * * * *', 'select one_number.sweep_message_counts()', 'postgres')$$,
  'pg_cron sweeps once an hour'
);

select * from finish();
rollback;
