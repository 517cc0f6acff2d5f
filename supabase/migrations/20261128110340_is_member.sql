create function one_number.is_member(user_id uuid, organization_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select from public.organization_members as m
    where m.user_id = is_member.user_id and m.organization_id = is_member.organization_id
  );
$$;

revoke execute on function one_number.is_member(uuid, uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_member(uuid, uuid) is 'Whether a user is a member of an organization, whoever is signed in.';
