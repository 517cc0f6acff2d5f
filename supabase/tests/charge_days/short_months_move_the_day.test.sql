-- A month without the day moves it for good, as Twilio's own example says.
begin;
select plan(4);

select results_eq(
  $$select * from one_number.charge_days('2022-10-31', '2023-04-01')$$,
  array['2022-10-31', '2022-11-30', '2022-12-30', '2023-01-30', '2023-02-28', '2023-03-28', '2023-04-28']::date[],
  'October 31, then the 30th, and the 28th after February'
);
select results_eq(
  $$select * from one_number.charge_days('2024-01-30', '2024-03-31')$$,
  array['2024-01-30', '2024-02-29', '2024-03-29']::date[],
  'In a leap year the charge moves to the 29th'
);
select results_eq(
  $$select * from one_number.charge_days('2024-02-29', '2025-03-01') where charge_days >= '2025-01-01'$$,
  array['2025-01-29', '2025-02-28', '2025-03-28']::date[],
  'In the next February it moves to the 28th'
);

-- The same again, a day at a time.
create function pg_temp.walk(first_day date, last_day date) returns setof date
language plpgsql as $$
declare
  today date := first_day;
  bill_day integer := extract(day from first_day);
begin
  while today <= last_day loop
    if extract(day from today) = bill_day then
      return next today;
    elsif extract(month from today + 1) <> extract(month from today) and extract(day from today) < bill_day then
      bill_day := extract(day from today);
      return next today;
    end if;
    today := today + 1;
  end loop;
end;
$$;
select is_empty(
  $$select bought from generate_series('2023-12-20'::date, '2024-03-05'::date, interval '1 day') as bought
    where array(select pg_temp.walk(bought::date, '2025-06-30'))
      <> array(select one_number.charge_days(bought::date, '2025-06-30'))$$,
  'For every purchase day of a winter, counting day by day gives the same charges'
);

select * from finish();
rollback;
