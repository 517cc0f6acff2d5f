-- A form for signing up may offer the list; only servers and Studio change it.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');

select policies_are('public', 'area_codes', array['everybody can see area codes'], 'There is one policy');

select tests.authenticate_as_anon();
select results_eq(
  $$select country from public.area_codes where area_code = '604'$$, $$values ('CA')$$, 'A visitor reads the list'
);
select throws_ok(
  $$insert into public.area_codes values ('299', 'US', '{TX}')$$, '42501', null, 'A visitor inserts nothing'
);

select tests.authenticate_as('Ada');
select results_eq(
  $$select country from public.area_codes where area_code = '604'$$, $$values ('CA')$$, 'A signed-in user reads the list'
);
select throws_ok('delete from public.area_codes', '42501', null, 'A signed-in user deletes nothing');

select tests.authenticate_as_service_role();
select lives_ok(
  $$insert into public.area_codes (area_code, country, regions) values ('299', 'US', '{TX}')$$, 'A server inserts a new one'
);

select * from finish();
rollback;
