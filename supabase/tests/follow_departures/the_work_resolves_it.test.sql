-- What is done about an organization without members ends its notification.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_with_number(name, '+1604555000' || n, owner => 'Ada')
from unnest(array['Acme', 'Bolt', 'Core']) with ordinality as organization (name, n);
create function pg_temp.follow() returns setof text language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
  return query
    select n.data ->> 'organizationName' from public.admin_notifications as n
    where n.type = 'organization_without_members' and n.status = 'pending';
end;
$$;

select tests.delete_account('Ada');
select set_eq('select pg_temp.follow()', array['Acme', 'Bolt', 'Core'], 'Three organizations have no members');

select tests.add_member('Acme', 'Ben');
select set_eq('select pg_temp.follow()', array['Bolt', 'Core'], 'One has a member again');
select is(
  (select role::text from public.organization_members where user_id = tests.user_id('Ben')), 'owner', 'It is the owner'
);

delete from public.organizations where name = 'Bolt';
select set_eq(
  $$select n.data ->> 'organizationName' from public.admin_notifications as n
    where n.type = 'organization_without_members' and n.status = 'pending'$$,
  array['Core'], 'One is deleted, which ends it at once'
);

select public.release_phone_number('+16045550003', '+16045550003');
select is_empty('select pg_temp.follow()', 'The number of the last one is being released');
select public.complete_phone_number_release(tests.release_id('+16045550003'), tests.claim_release('+16045550003'));
select pg_temp.follow();
select is((select count(*) from public.member_departures), 0::bigint, 'Nothing is left to follow');

select * from finish();
rollback;
