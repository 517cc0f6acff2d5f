-- Twilio charges the full month at the purchase, and again on the same day of each month, nothing prorated. Where a month
-- has no such day, it charges on the month's last day, which is the number's day from then on: October 31, November 30,
-- December 30, January 30, February 28, March 28
-- (https://support.twilio.com/hc/en-us/articles/223182908, https://support.twilio.com/hc/en-us/articles/223135227).
create function one_number.charge_days(first_day date, last_day date)
returns setof date
language sql
immutable
set search_path = ''
as $$
  select (
    month + interval '1 day' * (
      min(least(
        extract(day from first_day), extract(day from month + interval '1 month' - interval '1 day')
      )) over (order by month) - 1
    )
  )::date as day
  from generate_series(
    date_trunc('month', first_day::timestamp), date_trunc('month', last_day::timestamp), interval '1 month'
  ) as month;
$$;

revoke execute on function one_number.charge_days(date, date) from public, anon, authenticated;
grant execute on function one_number.charge_days(date, date) to service_role;

comment on function one_number.charge_days(date, date) is
  'The days on which Twilio charges for a number bought on the first day, one in each month up to that of the last day.';
