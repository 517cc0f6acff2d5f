-- Only area codes of the North American plan reach a search.
begin;
select plan(7);

select tests.start_afresh();

select throws_ok(
  $$select tests.create_organization('Acme', area_code => 'abc')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'Letters are no area code'
);
select throws_ok(
  $$select tests.create_organization('Acme', area_code => '60')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'An area code has no fewer than three digits'
);
select throws_ok(
  $$select tests.create_organization('Acme', area_code => '6045')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'An area code has no more than three digits'
);
select throws_ok(
  $$select tests.create_organization('Acme', area_code => '104')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'An area code does not begin with 0 or 1'
);
select throws_ok(
  $$select tests.create_organization('Acme', area_code => '６０４')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'An area code consists of ASCII digits'
);
select throws_ok(
  $$select tests.create_organization('Acme', area_code => E'604\n604')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'An area code is one line'
);
select lives_ok($$select tests.create_organization('Acme', area_code => '604')$$, 'Three digits are an area code');

select * from finish();
rollback;
