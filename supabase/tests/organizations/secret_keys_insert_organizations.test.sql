-- A server signs people up with a secret key.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as_service_role();

select results_eq(
  $$insert into public.organizations (name) values ('Acme') returning name, created_by$$,
  $$values ('Acme', null::uuid)$$,
  'A secret key inserts an organization without a creator and gets the row back'
);
select lives_ok(
  $$insert into public.organizations (name, created_by) values ('Bolt', tests.user_id('Ada'))$$,
  'A secret key inserts an organization on behalf of a user'
);
select is((select count(*) from public.organizations), 2::bigint, 'A secret key sees all organizations');

select tests.authenticate_as('Ada');
select results_eq(
  'select name from public.organizations', $$values ('Bolt')$$, 'The user sees the organization that was inserted on their behalf'
);

select * from finish();
rollback;
