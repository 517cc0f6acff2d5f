-- Twilio charges at the purchase and on the same day of each month.
begin;
select plan(4);

select results_eq(
  $$select * from one_number.charge_days('2023-11-15', '2024-02-01')$$,
  array['2023-11-15', '2023-12-15', '2024-01-15', '2024-02-15']::date[],
  'There is one charge in each month, from the purchase to the given month'
);
select results_eq(
  $$select * from one_number.charge_days('2024-05-31', '2024-05-31')$$,
  array['2024-05-31']::date[],
  'The first charge is at the purchase'
);
select is_empty($$select * from one_number.charge_days('2024-05-31', '2024-04-30')$$, 'There is no charge before the purchase');
select results_eq(
  $$select count(*) from one_number.charge_days('2000-02-29', '2100-02-28')$$,
  array[1201::bigint],
  'There are twelve charges a year'
);

select * from finish();
rollback;
