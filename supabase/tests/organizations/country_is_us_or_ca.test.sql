-- Numbers are bought in the United States and Canada.
begin;
select plan(2);

select tests.start_afresh();

select throws_ok(
  $$insert into public.organizations (name, country) values ('Acme', 'MX')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "country_is_us_or_ca"',
  'Another country is refused'
);
select lives_ok(
  $$insert into public.organizations (name, country) values ('Acme', 'US'), ('Bolt', 'CA'), ('Cord', null)$$,
  'The United States, Canada and no country are accepted'
);

select * from finish();
rollback;
