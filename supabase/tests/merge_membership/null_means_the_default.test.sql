-- An explicit null is how some clients leave a column out.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.authenticate_as_service_role();
select results_eq(
  $$insert into public.organization_members (organization_id, user_id, role, created_at)
    select id, tests.user_id('Ben'), null, null from public.organizations returning role::text, created_at$$,
  $$values ('member', now())$$,
  'A membership without a role and a time is a member''s, from now on'
);

select * from finish();
rollback;
