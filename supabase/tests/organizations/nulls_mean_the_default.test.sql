-- supabase-js inserts rows whose keys differ as one statement, with null where a row lacks a key.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, id, provisioning_policy, created_by, area_code)
    values ('Acme', null, 'hold', null, null), ('Bolt', '5eed0000-0000-4000-8000-000000000001', null, tests.user_id('Ada'), ' ')
    returning name, id is not null, provisioning_policy::text, created_by, area_code$$,
  $$values ('Acme', true, 'hold', tests.user_id('Ada'), null::text), ('Bolt', true, 'auto', tests.user_id('Ada'), null)$$,
  'For a signed-in user each null means the default'
);
select results_eq(
  'select name, role::text from public.organization_members join public.organizations as g on g.id = organization_id order by 1',
  $$values ('Acme', 'owner'), ('Bolt', 'owner')$$,
  'The user owns both'
);
select tests.clear_authentication();
select results_eq(
  'select organization_name, status::text, ordered_by from public.phone_number_orders order by 1',
  $$values ('Acme', 'held', tests.user_id('Ada')), ('Bolt', 'queued', tests.user_id('Ada'))$$,
  'Each has its order'
);
select tests.authenticate_as_service_role();
select results_eq(
  $$insert into public.organizations (name, id, provisioning_policy, created_by) values ('Cord', null, null, null)
    returning provisioning_policy::text, created_by$$,
  $$values ('auto', null::uuid)$$,
  'For a secret key there is no creator'
);

select * from finish();
rollback;
