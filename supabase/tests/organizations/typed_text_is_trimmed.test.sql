-- Blanks around typed text are removed.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, country, area_code) values (E' \tAcme Inc\u00a0', ' ca ', ' 604 ')
    returning name, country, area_code$$,
  $$values ('Acme Inc', 'CA', '604')$$,
  'Name, country and area code are trimmed, and the country is in capitals'
);
select results_eq(
  $$update public.organizations set name = '  Acme Ltd ' where name = 'Acme Inc' returning name$$,
  $$values ('Acme Ltd')$$,
  'A new name is trimmed, too'
);
select results_eq(
  $$insert into public.organizations (name, country, area_code) values ('Bolt', ' ', '') returning country, area_code$$,
  $$values (null::text, null::text)$$,
  'A blank country or area code is stored as null'
);

select * from finish();
rollback;
