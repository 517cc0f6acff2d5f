-- The text of a notification has no gaps where a wish is unknown.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None left'
);

select matches(
  (select body from public.admin_notifications),
  '^After 1 attempt since .* \(wanted: area code any, country any\)',
  'An organization without wishes wanted any number'
);
select doesnt_match(
  (select body from public.admin_notifications), '(?i)\mnull\M|  |%', 'The text has no null, no double blank and no placeholder'
);

select * from finish();
rollback;
