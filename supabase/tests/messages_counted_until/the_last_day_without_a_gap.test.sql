-- Reports say up to which day messages are counted without a gap.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '10 days';
prepare until as select tests.today_in_utc() - one_number.messages_counted_until();

select results_eq('execute until', array[null::integer], 'Before the first count there is no day');
select one_number.record_message_counts(tests.today_in_utc() - ago, '[]') from unnest(array[10, 9, 8, 6, 5]) as ago;
select results_eq('execute until', array[8], 'With a gap, it is the day before the first missing one');
select is(
  public.report_costs('2024-01-01', '2024-01-02') ->> 'sms_counted_until', (tests.today_in_utc() - 8)::text,
  'The report has the same day'
);
select one_number.record_message_counts(tests.today_in_utc() - ago, '[]') from unnest(array[7, 4, 3, 2, 1]) as ago;
select results_eq('execute until', array[1], 'Without a gap, it is yesterday');

select * from finish();
rollback;
