-- An application may let owners change every column of their organizations, and ids are no secrets.
begin;
select plan(6);

create policy "owners change" on public.organizations for update to authenticated using (owner_id = (select auth.uid()));
alter table public.team_members drop constraint team_members_team_id_fkey,
add foreign key (team_id) references public.organizations (id) on update cascade on delete cascade;

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Eve');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table acme as select id from public.organizations where name = 'Acme';
grant select on acme to authenticated;
delete from public.organizations where name = 'Acme';

select tests.authenticate_as('Eve');
insert into public.organizations (name, provisioning_policy) values ('Evil', 'never');
select throws_ok(
  'update public.organizations set id = (select id from acme)', '23503',
  format('Cannot give an organization the id "%s": a phone number was ordered under it', (select id from acme)),
  'Nobody takes the id of a deleted organization, whose number an admin may keep'
);
update public.organizations set id = 'e0000000-0000-4000-8000-000000000001', name = 'Evil Inc';
select is((select name from public.organizations), 'Evil Inc', 'An id under which nothing was ordered changes as the application likes');

select tests.clear_authentication();
select tests.make_admin('Eve');
select isnt(
  (select (public.keep_phone_number('+16045550001')).organization_id), 'e0000000-0000-4000-8000-000000000001',
  'The number is kept for nobody'
);

select tests.create_user('Ben');
select tests.authenticate_as('Ben');
insert into public.organizations (name) values ('Bolt');
select throws_ok(
  $$update public.organizations set id = gen_random_uuid()$$, '23503', null,
  'Nor is an order left behind, for which a number would be bought that nobody gets'
);
update public.organizations set id = id, name = 'Bolt Inc';
select is((select name from public.organizations), 'Bolt Inc', 'The same id again is no change');
select tests.clear_authentication();
select is(
  (select count(*) from public.phone_number_orders as o where o.organization_deleted_at is null
    and not exists (select from public.organizations as g where g.id = o.organization_id)),
  0::bigint, 'Each order has its organization'
);

select * from finish();
rollback;
