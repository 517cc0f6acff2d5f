-- What cannot be had is said at once, with a code that a client can tell apart.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select throws_ok(
  format($$insert into public.organizations (name, area_code) values ('Acme', %L)$$, area_code),
  'PT400',
  format('Cannot order a number with area code "%s": no local number of the US or Canada has it', area_code),
  format('"%s" is refused, as it %s', area_code, because)
) from (values
  ('999', 'does not exist'), ('800', 'is toll-free'), ('976', 'is premium'), ('600', 'is non-geographic'), ('787', 'is Puerto Rico''s')
) as refused (area_code, because);
select is(
  tests.hint_of($$insert into public.organizations (name, area_code) values ('Acme', '(800)')$$),
  'AREA_CODE_NOT_SOLD',
  'The client learns why'
);
select is(
  tests.detail_of($$insert into public.organizations (name, area_code) values ('Acme', '(800)')$$)::jsonb,
  '{"areaCode": "800"}',
  'The client learns what was understood'
);

select tests.clear_authentication();
select tests.create_organization('Acme', area_code => '604');
select throws_ok(
  $$update public.organizations set area_code = '999'$$,
  'PT400',
  'Cannot order a number with area code "999": no local number of the US or Canada has it',
  'A change is refused, too'
);

select * from finish();
rollback;
