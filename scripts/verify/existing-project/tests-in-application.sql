-- How the tests of supabase/tests make members in the sample application. Runs after their set-up.
begin;

create view public.organization_members
with (security_invoker = true)
as
select team_id as organization_id, profile_id as user_id, access as role, joined_at as created_at
from public.team_members;
grant select on public.organization_members to authenticated, service_role;

-- The tests insert organizations for a user; the application knows only who is signed in.
create function tests.add_creator() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.team_members (team_id, profile_id, access)
  select new.id, p.id, 'owner' from public.profiles as p where p.id = new.created_by
  on conflict do nothing;
  return null;
end;
$$;
create trigger tests_add_creator after insert on public.organizations
for each row execute function tests.add_creator();

select plan(1);
select has_view('public', 'organization_members', 'The tests can make members');
select * from finish();
commit;
