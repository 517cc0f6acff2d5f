-- Before any row is locked, and in one order: the organization comes first, as everywhere. Which rows a statement changes is not
-- known yet, so that all organizations of the user are locked, for as long as one request takes.
-- Security definer: clients may not lock organizations.
create function one_number.lock_organizations_of_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.organizations as g
  where g.id in (select m.organization_id from public.organization_members as m where m.user_id = auth.uid())
  order by g.id
  for no key update;

  return null;
end;
$$;

revoke execute on function one_number.lock_organizations_of_user() from public, anon, authenticated, service_role;

comment on function one_number.lock_organizations_of_user() is
  'Lets users change the memberships of an organization one after the other, so that the last two owners do not leave at once.';

create trigger lock_organizations_of_user
before update or delete on public.organization_members
for each statement when (current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member'))
execute function one_number.lock_organizations_of_user();
