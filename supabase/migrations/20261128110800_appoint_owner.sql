-- An application that keeps its memberships itself replaces this function: what it must tell is who is left.
create function one_number.appoint_owner(organization_id uuid)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
  owner uuid;
begin
  select m.user_id into owner
  from public.organization_members as m
  where m.organization_id = appoint_owner.organization_id and m.role = 'owner'
  order by m.created_at, m.user_id
  limit 1;

  if owner is null then
    update public.organization_members as m
    set role = 'owner'
    where m.organization_id = appoint_owner.organization_id and m.user_id = (
      select longest.user_id
      from public.organization_members as longest
      where longest.organization_id = appoint_owner.organization_id
      order by longest.created_at, longest.user_id
      limit 1
      for update
    )
    returning m.user_id into owner;
  end if;

  return owner;
end;
$$;

revoke execute on function one_number.appoint_owner(uuid) from public, anon, authenticated, service_role;

comment on function one_number.appoint_owner(uuid) is
  'Makes the member who belongs to an organization for longest its owner, if it has none. Returns an owner; null when nobody is left.';
