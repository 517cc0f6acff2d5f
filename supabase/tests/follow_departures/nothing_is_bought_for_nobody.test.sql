-- The order of an organization without members is held, and goes on with a member.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ada');
create function pg_temp.follow() returns void language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
end;
$$;
create function pg_temp.told() returns setof text language sql as $$
  select type || ' ' || subject from public.admin_notifications where status = 'pending' and type <> 'elevenlabs_import_required';
$$;

select tests.delete_account('Ada');
select pg_temp.follow();
select set_eq(
  'select status::text, last_error_code, due_at from public.phone_number_orders',
  $$values ('held', 'NO_MEMBERS_LEFT', null::timestamptz)$$, 'Orders without members are held'
);
select set_eq('select pg_temp.told()', array['provisioning_held no-members'], 'One notification tells of all of them');

select tests.add_member('Acme', 'Ben');
select pg_temp.follow();
select results_eq(
  $$select status::text, last_error_code, approved_at from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values ('queued', null::text, null::timestamptz)$$, 'With a member an order goes on, within the limits of its user'
);
select set_eq('select pg_temp.told()', array['provisioning_held no-members'], 'The other one is still held');

select public.retry_phone_number_order(id) from public.organizations where name = 'Bolt';
select pg_temp.follow();
select is(
  (select status::text from public.phone_number_orders where organization_name = 'Bolt'), 'queued',
  'An order that an admin lets go on is not held again'
);
select is_empty('select pg_temp.told()', 'Nothing is held any more');

select tests.buy_number('Bolt', '+16045550001');
select pg_temp.follow();
select set_eq(
  'select pg_temp.told()',
  array[(select 'organization_without_members ' || id from public.organizations where name = 'Bolt')],
  'What it bought costs something, and is told'
);
delete from public.organizations;
select pg_temp.follow();
select is((select count(*) from public.member_departures), 0::bigint, 'Nothing is left to follow');

select * from finish();
rollback;
