-- The user who inserts an organization becomes its owner.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name) values ('Acme');

select results_eq(
  'select user_id, role::text from public.organization_members',
  $$values (tests.user_id('Ada'), 'owner')$$,
  'The creator is the owner'
);

select tests.authenticate_as_service_role();
insert into public.organizations (name) values ('Bolt');
select is(
  (select count(*) from public.organization_members), 1::bigint, 'An organization of a secret key has no owner'
);

select * from finish();
rollback;
