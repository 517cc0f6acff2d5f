-- The list decides where numbers are searched.
begin;
select plan(4);

create temporary table malformed as
select * from (values
  ('99', 'US', '{TX}', 'area_code_is_three_digits'),
  ('299', 'MX', '{TX}', 'country_is_us_or_ca'),
  ('299', 'US', '{}', 'regions_are_two_letters_each'),
  ('299', 'US', '{TX,Texas}', 'regions_are_two_letters_each')
) as v (area_code, country, regions, "constraint");

select throws_ok(
  format('insert into public.area_codes (area_code, country, regions) values (%L, %L, %L)', area_code, country, regions),
  '23514',
  format('new row for relation "area_codes" violates check constraint "%s"', "constraint"),
  format('%s, %s, %s is refused', area_code, country, regions)
) from malformed;

select * from finish();
rollback;
