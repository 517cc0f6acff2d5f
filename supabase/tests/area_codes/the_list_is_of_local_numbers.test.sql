-- What Twilio sells as a local number of the US or Canada, and nothing else of +1.
begin;
select plan(6);

select is_empty(
  $$select area_code from public.area_codes
    where area_code ~ '(.)\1$' or area_code ~ '^.9'
      or area_code in ('500', '521', '600', '622', '700', '710', '800', '833', '900', '976')$$,
  'None is toll-free, premium, personal, a service code, or reserved: their last digits are the same, or the second is 9'
);
select is_empty(
  $$select area_code from public.area_codes
    where area_code in ('787', '939', '340', '670', '671', '684', '242', '246', '441', '658', '721', '809', '829', '868', '876')$$,
  'None is of Puerto Rico, another territory, or the Caribbean'
);
select set_eq(
  $$select distinct unnest(regions) from public.area_codes where country = 'CA'$$,
  $$select unnest(string_to_array('AB BC MB NB NL NS NT NU ON PE QC SK YT', ' '))$$,
  'Each province and territory of Canada has one'
);
select is(
  (select count(distinct region) from public.area_codes, unnest(regions) as region where country = 'US'), 51::bigint,
  'So have the states and the District of Columbia'
);
select set_eq(
  $$select area_code from public.area_codes where regions = '{BC}'$$,
  array['236', '250', '257', '604', '672', '778'],
  'An overlay is listed beside what it overlays'
);
select set_eq(
  $$select area_code, regions from public.area_codes where cardinality(regions) > 1$$,
  $$values ('782', '{NS,PE}'::text[]), ('902', '{NS,PE}'), ('867', '{NT,NU,YT}')$$,
  'What several provinces or territories share has all of them'
);

select * from finish();
rollback;
