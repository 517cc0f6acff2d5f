-- A typing error in Studio cannot turn the limits of calls upside down.
begin;
select plan(8);

select tests.start_afresh();

select results_eq(
  'select allowed_countries, max_calls_per_day, max_concurrent_calls from public.calling_settings',
  $$values ('{US,CA}'::text[], 100, 2)$$,
  'By default an organization calls the United States and Canada, 100 times a day, two calls at a time'
);
select throws_ok(
  'update public.calling_settings set max_calls_per_day = -1',
  '23514',
  'new row for relation "calling_settings" violates check constraint "max_calls_per_day_is_not_negative"',
  'The daily limit is not negative'
);
select throws_ok(
  'update public.calling_settings set max_concurrent_calls = -1',
  '23514',
  'new row for relation "calling_settings" violates check constraint "max_concurrent_calls_is_not_negative"',
  'The limit of simultaneous calls is not negative'
);
select throws_ok(
  $$update public.calling_settings set allowed_countries = '{Canada}'$$,
  '23514',
  'new row for relation "calling_settings" violates check constraint "allowed_countries_are_iso_3166"',
  'A country is named by its code'
);
select throws_ok(
  $$update public.calling_settings set allowed_countries = '{ca}'$$,
  '23514',
  'new row for relation "calling_settings" violates check constraint "allowed_countries_are_iso_3166"',
  'The code is in capitals'
);
select throws_ok(
  $$update public.calling_settings set allowed_countries = '{CA,null}'$$,
  '23514',
  'new row for relation "calling_settings" violates check constraint "allowed_countries_are_iso_3166"',
  'null is not a country'
);
select lives_ok(
  $$update public.calling_settings set allowed_countries = '{}', max_calls_per_day = 0, max_concurrent_calls = 0$$,
  'No calls at all is a setting'
);
select lives_ok($$update public.calling_settings set allowed_countries = '{GB}'$$, 'One country is enough');

select * from finish();
rollback;
