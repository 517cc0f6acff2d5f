-- A wish that contradicts itself would be met in a country that nobody meant.
begin;
select plan(6);

select tests.start_afresh();

select throws_ok(
  $$insert into public.organizations (name, country, area_code) values ('Acme', 'US', '604')$$,
  'PT400',
  'Cannot order a number with area code "604" in "US": it is in "CA"',
  'A Canadian area code in the United States is refused'
);
select is(
  tests.hint_of($$insert into public.organizations (name, country, area_code) values ('Acme', 'us', '+1 604')$$),
  'AREA_CODE_IN_OTHER_COUNTRY',
  'The client learns why'
);
select is(
  tests.detail_of($$insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '212')$$)::jsonb,
  '{"areaCode": "212", "country": "US"}',
  'The client learns which country it is'
);
select lives_ok(
  $$insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '604')$$, 'An area code in its country is accepted'
);
select throws_ok(
  $$update public.organizations set country = 'US'$$,
  'PT400',
  'Cannot order a number with area code "604" in "US": it is in "CA"',
  'Another country alone is refused'
);
select lives_ok($$update public.organizations set country = 'US', area_code = '212'$$, 'Both together are accepted');

select * from finish();
rollback;
