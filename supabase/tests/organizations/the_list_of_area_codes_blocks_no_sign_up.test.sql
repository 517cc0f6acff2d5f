-- New area codes are one row away, and a list that was lost refuses nobody.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');

insert into public.area_codes (area_code, country, regions) values ('299', 'US', '{TX}');
select lives_ok($$select tests.create_organization('Bolt', area_code => '299')$$, 'A new row is in force at once');

delete from public.area_codes where area_code = '604';
select lives_ok(
  $$update public.organizations set name = 'Acme Ltd', area_code = '604' where name = 'Acme'$$,
  'An organization is renamed although its area code is not in the list any more'
);

delete from public.area_codes where true;
select lives_ok($$select tests.create_organization('Cord', area_code => '999')$$, 'An empty list refuses no area code');
select throws_ok(
  $$select tests.create_organization('Dyer', area_code => '99')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'A malformed one is refused nevertheless'
);

select * from finish();
rollback;
