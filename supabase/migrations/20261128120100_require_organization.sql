-- Security definer: admins may not read organizations. Who belongs to one is asked of the one function that knows.
create function public.require_organization(organization_id uuid)
returns uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  if organization_id = any (one_number.my_organization_ids()) then
    return (select auth.uid());
  end if;
  if one_number.is_admin()
    and exists (select from public.organizations as g where g.id = require_organization.organization_id)
  then
    return (select auth.uid());
  end if;
  -- The same answer whether it does not exist or is somebody else's.
  raise exception using
    errcode = 'PT404',
    message = format('No organization "%s"', organization_id),
    hint = 'ORGANIZATION_NOT_FOUND';
end;
$$;

revoke execute on function public.require_organization(uuid) from public, anon;
grant execute on function public.require_organization(uuid) to authenticated, service_role;

comment on function public.require_organization(uuid) is
  'Refuses callers who are neither members of the organization nor admins with SQLSTATE PT404. Returns the user''s id; null for a secret key.';
