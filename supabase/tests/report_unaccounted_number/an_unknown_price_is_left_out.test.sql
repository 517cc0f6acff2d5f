-- The price list may not have answered.
begin;
select plan(1);

select tests.start_afresh();
select public.report_unaccounted_number('+16045550001', 'PN' || repeat('1', 32), 'org:1');

select matches(
  (select body from public.admin_notifications),
  'with the tag org:1, and the organization''s number is another one',
  'The text does without the price'
);

select * from finish();
rollback;
