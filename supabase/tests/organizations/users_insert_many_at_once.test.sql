-- supabase-js sends an array of rows as one statement.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name) values ('Acme'), ('Bolt'), ('Cord') returning name$$,
  $$values ('Acme'), ('Bolt'), ('Cord')$$,
  'A signed-in user inserts several organizations and gets all rows back'
);
select is(
  (select count(*) from public.organization_members where role = 'owner'), 3::bigint, 'The user owns all of them'
);

select * from finish();
rollback;
