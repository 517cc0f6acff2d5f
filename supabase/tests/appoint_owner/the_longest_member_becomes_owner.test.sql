-- An organization without an owner gets the member as its owner who belongs to it for longest.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo', 'Dan']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.add_member('Acme', 'Ben'), tests.add_member('Acme', 'Cleo');
update public.organization_members set created_at = now() - interval '1 day' where user_id = tests.user_id('Cleo');
create function pg_temp.owners() returns setof uuid language sql as $$
  select user_id from public.organization_members where role = 'owner';
$$;

select one_number.follow_departures();
select set_eq('select * from pg_temp.owners()', array[tests.user_id('Ada')], 'An owner stays the owner');
delete from public.organization_members where user_id = tests.user_id('Ben');
select one_number.follow_departures();
select set_eq('select * from pg_temp.owners()', array[tests.user_id('Ada')], 'So when a member leaves');
select tests.add_member('Acme', 'Dan'), tests.delete_account('Ada');
select one_number.follow_departures();
select set_eq('select * from pg_temp.owners()', array[tests.user_id('Cleo')], 'The longest member follows an owner whose account was deleted');
select tests.delete_account('Cleo');
select one_number.follow_departures();
select set_eq('select * from pg_temp.owners()', array[tests.user_id('Dan')], 'The next one follows that one');
select is((select count(*) from public.admin_notifications where type = 'organization_without_members'), 0::bigint, 'Nobody is told');
select is((select count(*) from public.member_departures), 0::bigint, 'Nothing is left to follow');

select * from finish();
rollback;
