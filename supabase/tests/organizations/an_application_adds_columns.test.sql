-- A column that an application adds is for its own grants.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
alter table public.organizations add column website text;

select tests.authenticate_as('Ada');
select throws_ok(
  $$update public.organizations set website = 'https://acme.example.com'$$, '42501', null, 'Without a grant no owner changes it'
);
select tests.clear_authentication();
grant update (website) on public.organizations to authenticated;
select tests.authenticate_as('Ada');
select results_eq(
  $$update public.organizations set website = 'https://acme.example.com' returning website$$,
  $$values ('https://acme.example.com')$$, 'With one they do'
);

select * from finish();
rollback;
