-- A client that could set created_at would stay the inserting creator for ever.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select throws_ok(
  $$insert into public.organizations (name, created_at) values ('Acme', now())$$,
  '42501',
  'permission denied for table organizations',
  'A client cannot set created_at'
);
select throws_ok(
  $$insert into public.organizations (name, updated_at) values ('Acme', now())$$,
  '42501',
  'permission denied for table organizations',
  'A client cannot set updated_at'
);

select * from finish();
rollback;
