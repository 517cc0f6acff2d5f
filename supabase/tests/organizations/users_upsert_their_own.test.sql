-- The statements that PostgREST makes of supabase-js's upsert: an insert that sets each column it was sent
-- (https://github.com/PostgREST/postgrest/issues/1118).
begin;
select plan(8);

select tests.start_afresh();
update public.provisioning_settings set max_organizations_per_user = 2;
select tests.create_user('Ada'), tests.create_user('Ben');
create temporary table acme (id uuid);
grant select on acme to authenticated;
insert into acme select tests.create_organization('Acme', owner => 'Ada', area_code => '604', policy => 'never');
select tests.add_member('Acme', 'Ben');
update public.organization_members set role = 'owner';
-- As in another transaction than the insert's.
update public.organizations set created_at = now() - interval '1 day';

select tests.authenticate_as('Ada');
select results_eq(
  $$insert into public.organizations (name, country, area_code, provisioning_policy, created_at, updated_at, created_by, id)
    select 'Acme Ltd', country, '778', provisioning_policy, created_at, updated_at, created_by, id from public.organizations
    on conflict (id) do update set
      name = excluded.name, country = excluded.country, area_code = excluded.area_code,
      provisioning_policy = excluded.provisioning_policy, created_at = excluded.created_at,
      updated_at = excluded.updated_at, created_by = excluded.created_by, id = excluded.id
    returning name, area_code$$,
  $$values ('Acme Ltd', '778')$$,
  'An owner upserts the whole row with another name and wish'
);
select results_eq(
  $$insert into public.organizations (id, name) values ((select id from acme), 'Ignored'), (gen_random_uuid(), 'Bolt')
    on conflict (id) do nothing returning name$$,
  $$values ('Bolt')$$,
  'With ignoreDuplicates, only a new organization is inserted'
);
select results_eq(
  $$insert into public.organizations (id, name, provisioning_policy, created_by)
    select id, 'Acme Inc', null, null from acme
    on conflict (id) do update set id = excluded.id, name = excluded.name,
      provisioning_policy = excluded.provisioning_policy, created_by = excluded.created_by
    returning name, provisioning_policy::text$$,
  $$values ('Acme Inc', 'never')$$,
  'Nulls for what is left out change nothing'
);
select is(
  tests.hint_of($$insert into public.organizations (id, name, provisioning_policy) select id, name, 'auto' from public.organizations
    on conflict (id) do update set id = excluded.id, name = excluded.name, provisioning_policy = excluded.provisioning_policy$$),
  'COLUMN_NOT_CHANGEABLE', 'A change of another column is refused by its name'
);

select tests.authenticate_as('Ben');
select results_eq(
  $$insert into public.organizations (name, created_by, created_at, id)
    select 'Of Ben', created_by, created_at, id from public.organizations
    on conflict (id) do update set
      name = excluded.name, created_by = excluded.created_by, created_at = excluded.created_at, id = excluded.id
    returning name$$,
  $$values ('Of Ben')$$,
  'An owner who did not create it upserts it, too'
);
select tests.clear_authentication();
select results_eq(
  'select organization_name, status::text, ordered_by from public.phone_number_orders',
  $$values ('Bolt', 'queued', tests.user_id('Ada'))$$,
  'There is an order for what was inserted, and none for what was changed'
);
select is((select count(*) from public.organization_members), 3::bigint, 'So it is with the memberships');

update public.provisioning_settings set max_organizations_per_user = 1;
select tests.authenticate_as('Ada');
select results_eq(
  $$insert into public.organizations (id, name) select id, 'Over the limit' from acme
    on conflict (id) do update set id = excluded.id, name = excluded.name returning name$$,
  $$values ('Over the limit')$$,
  'Who has more than the limit by now changes them as before'
);

select * from finish();
rollback;
