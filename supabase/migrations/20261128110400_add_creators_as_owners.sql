create function one_number.add_creators_as_owners()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.organization_members (organization_id, user_id, role)
  select id, created_by, 'owner' from new_organizations where created_by is not null;
  return null;
end;
$$;

revoke execute on function one_number.add_creators_as_owners() from public, anon, authenticated, service_role;

comment on function one_number.add_creators_as_owners() is 'Makes the user who inserted an organization its owner.';

create trigger add_creators_as_owners
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function one_number.add_creators_as_owners();
