-- Inserting a membership that exists is no error: the answer has the row, with the role and the time that it had.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.authenticate_as_service_role();
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
update public.organization_members set created_at = '2026-01-01T00:00:00Z';
create temporary table ada as select organization_id, user_id from public.organization_members where user_id = tests.user_id('Ada');

select results_eq(
  'insert into public.organization_members (organization_id, user_id) select * from ada returning role::text, created_at',
  $$values ('owner', '2026-01-01T00:00:00Z'::timestamptz)$$,
  'An owner stays one, since then'
);
select results_eq(
  $$insert into public.organization_members (organization_id, user_id, role) select *, 'member' from ada
    on conflict (organization_id, user_id) do update set role = excluded.role
    returning role::text$$,
  $$values ('owner')$$,
  'An upsert takes no role away, either'
);
select results_eq(
  $$insert into public.organization_members (organization_id, user_id) select * from ada on conflict do nothing returning role::text$$,
  $$values ('owner')$$,
  'One that ignores duplicates answers with the row'
);
select results_eq(
  $$insert into public.organization_members (organization_id, user_id, role)
    select organization_id, tests.user_id('Ben'), 'owner' from ada returning role::text, created_at$$,
  $$values ('owner', '2026-01-01T00:00:00Z'::timestamptz)$$,
  'A member may become an owner'
);
select results_eq(
  $$insert into public.organization_members (organization_id, user_id, role)
    select ada.*, given.role::public.organization_role from ada, unnest(array['member', 'owner', 'member']) as given (role)
    returning role::text$$,
  $$values ('owner'), ('owner'), ('owner')$$,
  'The same membership may be in one insert many times'
);
select is((select count(*) from public.organization_members), 2::bigint, 'There are two memberships');

select tests.clear_authentication();
select is((select count(*) from public.member_departures), 0::bigint, 'Nobody departed');

select * from finish();
rollback;
