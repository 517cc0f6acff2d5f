-- Messages are counted from the day of the first purchase to yesterday.
begin;
select plan(4);

select tests.start_afresh();
select is_empty('select one_number.days_to_count_messages()', 'Without a number, there is nothing to count');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select is_empty('select one_number.days_to_count_messages()', 'Today is not over');

update public.phone_numbers set purchased_at = (tests.today_in_utc() - 1)::timestamp at time zone 'UTC' - interval '1 second';
select results_eq(
  'select one_number.days_to_count_messages()', array[tests.today_in_utc() - 2, tests.today_in_utc() - 1],
  'The day of the purchase is the first, and yesterday the last'
);

update public.phone_numbers set purchased_at = now() - interval '5 years';
select results_eq(
  'select min(day), max(day), count(*) from one_number.days_to_count_messages() as day',
  $$select tests.today_in_utc() - 395, tests.today_in_utc() - 1, 395::bigint$$,
  'Twilio does not tell of days longer ago'
);

select * from finish();
rollback;
