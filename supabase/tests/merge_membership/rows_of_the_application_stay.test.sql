-- An application may let rows of its own belong to a membership: inserting it once more neither deletes them nor fails.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
create table public.shifts (
  organization_id uuid not null,
  user_id uuid not null,
  foreign key (organization_id, user_id) references public.organization_members on delete cascade
);
insert into public.shifts select m.organization_id, m.user_id from public.organization_members as m;

select tests.authenticate_as_service_role();
select lives_ok(
  $$insert into public.organization_members (organization_id, user_id, role)
    select g.id, tests.user_id('Ben'), 'owner' from public.organizations as g$$,
  'A server inserts a membership once more'
);
select lives_ok(
  $$insert into public.organization_members (organization_id, user_id)
    select g.id, tests.user_id('Ada') from public.organizations as g$$,
  'And an owner''s as a member''s'
);
select tests.clear_authentication();
select results_eq(
  'select m.role::text from public.organization_members as m', $$values ('owner'), ('owner')$$,
  'A member becomes an owner, and an owner stays one'
);
select is((select count(*) from public.shifts), 2::bigint, 'No row of the application is gone');

select * from finish();
rollback;
