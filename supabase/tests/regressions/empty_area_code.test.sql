-- An empty area code once reached the search as an empty parameter, and no number was found.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, area_code) values ('Empty', ''), ('Blank', '   ') returning area_code$$,
  $$values (null::text), (null::text)$$,
  'An empty or blank area code is no area code'
);
select throws_ok(
  $$insert into public.organizations (name, area_code) values ('Words', 'Vancouver')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "area_code_is_three_digits"',
  'A non-numeric area code is refused'
);

select tests.clear_authentication();
select results_eq(
  'select organization_name, area_code, status::text from public.phone_number_orders order by organization_name',
  $$values ('Blank', null::text, 'queued'), ('Empty', null, 'queued')$$,
  'Their orders have no area code either'
);
select set_eq(
  'select organization_name, area_code from public.claim_phone_number_orders(10, 60)',
  $$values ('Blank', null::text), ('Empty', null)$$,
  'The claims of these orders have no area code'
);

select * from finish();
rollback;
