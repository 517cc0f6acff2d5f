-- A caller hears the name, so it is neither empty nor long.
begin;
select plan(5);

select tests.start_afresh();

select throws_ok(
  $$select tests.create_organization('')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "name_is_1_to_120_characters"',
  'A name is not empty'
);
select throws_ok(
  $$select tests.create_organization(E' \t\u00a0 ')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "name_is_1_to_120_characters"',
  'A name is not blank'
);
select throws_ok(
  $$select tests.create_organization(repeat('a', 121))$$,
  '23514',
  'new row for relation "organizations" violates check constraint "name_is_1_to_120_characters"',
  'A name has no more than 120 characters'
);
select lives_ok($$select tests.create_organization(repeat('é', 120))$$, 'A name may have 120 characters');
select throws_ok(
  $$select tests.create_organization(null)$$,
  '23502',
  'null value in column "name" of relation "organizations" violates not-null constraint',
  'A name is required'
);

select * from finish();
rollback;
