-- A new organization may want no number, or wait for an admin.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Corp');
select tests.buy_number('Corp', '+16045550001');
select tests.create_organization(name) from unnest(array['Acme', 'Bolt']) as name;
create temporary table deleted as select * from public.organizations;
delete from public.organizations;

insert into public.organizations (id, name, provisioning_policy)
select id, name, (case name when 'Bolt' then 'hold' else 'never' end)::public.provisioning_policy from deleted;
select one_number.announce_held_orders();
select set_eq(
  'select organization_name, status::text from public.phone_number_orders',
  $$values ('Acme', 'cancelled'), ('Bolt', 'held'), ('Corp', 'purchased')$$,
  'The policy "never" cancels the order, "hold" holds it'
);
select is(
  (select title from public.admin_notifications where type = 'provisioning_held'),
  'The order of Bolt is held',
  'The admins are told of the held order'
);
select is((select status from public.phone_numbers), 'releasing', 'The number of a returned organization does not come back by itself');
select is(
  (select title from public.admin_notifications where type = 'organization_returned'),
  'Decide who gets +16045550001 of Corp',
  'The admins are asked'
);
select is(tests.hint_of($$select public.keep_phone_number('+16045550001')$$), null, 'An admin may keep the number');
select is((select organization_name from public.phone_numbers where status = 'pending_import'), 'Corp', 'A kept number goes to the organization');

select * from finish();
rollback;
