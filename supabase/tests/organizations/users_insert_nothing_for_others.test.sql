-- Users insert organizations only in their own name.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.authenticate_as('Ada');

select throws_ok(
  $$insert into public.organizations (name, created_by) values ('Acme', tests.user_id('Ben'))$$,
  '42501',
  'new row violates row-level security policy for table "organizations"',
  'A user cannot insert an organization of another creator'
);
select results_eq(
  $$insert into public.organizations (name, created_by) values ('Acme', null) returning created_by$$,
  $$values (tests.user_id('Ada'))$$,
  'An organization that a user inserts without a creator is the user''s'
);

select * from finish();
rollback;
