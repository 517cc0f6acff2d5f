-- An organization that lost a member is noted; one that is deleted is not.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben'), tests.create_user('Cleo');
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ada'),
  tests.create_organization('Core', owner => 'Ben');
select tests.add_member('Core', 'Cleo');
create function pg_temp.noted() returns setof text language sql as $$
  select g.name from public.member_departures as d join public.organizations as g on g.id = d.organization_id;
$$;

select tests.delete_account('Ada');
select set_eq('select * from pg_temp.noted()', array['Acme', 'Bolt'], 'Each organization of a deleted account is noted');
delete from public.member_departures;

select tests.authenticate_as_service_role();
delete from public.organization_members where user_id = tests.user_id('Cleo');
select tests.clear_authentication();
select set_eq('select * from pg_temp.noted()', array['Core'], 'So is one whose member a server removed');
delete from public.member_departures;

delete from public.organizations where name = 'Core';
select is((select count(*) from public.member_departures), 0::bigint, 'A deleted organization is not');
select ok(
  not has_function_privilege('authenticated', 'one_number.note_departures(uuid[])', 'execute')
  and not has_function_privilege('service_role', 'one_number.note_departures(uuid[])', 'execute'),
  'No client notes one by itself'
);

select * from finish();
rollback;
