-- A client app inserts an organization as a signed-in user, and asks for the row.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '604')
    returning name, country, area_code, created_by$$,
  $$values ('Acme', 'CA', '604', tests.user_id('Ada'))$$,
  'A signed-in user inserts an organization and gets the row back'
);
select results_eq(
  'select name from public.organizations', $$values ('Acme')$$, 'The user sees the organization afterwards'
);
select lives_ok(
  $$insert into public.organizations (name, created_by) values ('Bolt', tests.user_id('Ada'))$$,
  'A client may say that the user is the creator'
);

select * from finish();
rollback;
