-- A number costs from its purchase to its release.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = '2024-01-15 23:59:59Z';
prepare days(date, date) as select day from one_number.cost_lines($1, $2) where kind = 'number_month' order by day;

select results_eq(
  $$execute days('2024-01-15', '2024-03-15')$$, array['2024-01-15', '2024-02-15']::date[],
  'The first day of a period counts, and its end does not'
);
select results_eq(
  $$execute days('2024-01-16', '2024-03-16')$$, array['2024-02-15', '2024-03-15']::date[], 'A period that begins and ends a day later has other charges'
);

update public.phone_numbers set status = 'released', released_at = '2024-02-14 23:59:59Z';
select results_eq(
  $$execute days('2024-01-01', '2025-01-01')$$, array['2024-01-15']::date[], 'A number released a day before its renewal is not charged for it'
);
update public.phone_numbers set released_at = '2024-02-15 00:00:00Z';
select results_eq(
  $$execute days('2024-01-01', '2025-01-01')$$, array['2024-01-15', '2024-02-15']::date[],
  'A number released on the day of its renewal is charged for it'
);
update public.phone_numbers set released_at = '2024-01-15 23:59:59Z';
select results_eq(
  $$execute days('2024-01-01', '2025-01-01')$$, array['2024-01-15']::date[],
  'A number released at once costs a month'
);

update public.phone_numbers set status = 'pending_import', released_at = null, purchased_at = now();
select results_eq(
  $$select count(*) from one_number.cost_lines((now() at time zone 'UTC')::date, '2999-01-01')$$, array[1::bigint],
  'Future months are not included'
);

select * from finish();
rollback;
