-- Names are printed in notifications and spoken to callers.
begin;
select plan(3);

select tests.start_afresh();

select throws_ok(
  $$select tests.create_organization(E'Acme\nInc')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "name_has_no_control_characters"',
  'A name has no line break'
);
select throws_ok(
  $$select tests.create_organization(E'Acme\x07Inc')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "name_has_no_control_characters"',
  'A name has no bell'
);
select lives_ok($$select tests.create_organization('Zoë & Søn ☎ 電話')$$, 'A name may be of any language');

select * from finish();
rollback;
