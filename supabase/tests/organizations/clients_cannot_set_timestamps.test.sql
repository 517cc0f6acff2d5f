-- A client that could set created_at would stay the inserting creator for ever.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, created_at, updated_at) values ('Acme', 'infinity', '2020-01-01')
    returning created_at, updated_at$$,
  'values (now(), now())',
  'The times that a client sends are not stored'
);
select results_eq(
  $$insert into public.organizations (name, created_at, updated_at) values ('Bolt', null, null) returning created_at, updated_at$$,
  'values (now(), now())',
  'Nor are nulls'
);
select tests.authenticate_as_service_role();
select results_eq(
  $$insert into public.organizations (name, created_at) values ('Cord', '2020-01-01 00:00+00') returning created_at$$,
  $$values ('2020-01-01 00:00+00'::timestamptz)$$,
  'A server says when an organization was created that it had before'
);

select * from finish();
rollback;
