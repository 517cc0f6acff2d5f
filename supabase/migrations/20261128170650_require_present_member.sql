-- Whoever asks for a call was a member or an admin a moment before: membership may have ended since, and the user may be gone.
create function one_number.require_present_member(organization_id uuid, user_id uuid)
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if not one_number.is_member(user_id, organization_id) and not exists (
    select from public.platform_admins as a where a.user_id = require_present_member.user_id
  ) then
    raise exception using
      errcode = 'PT404',
      message = format('No organization "%s"', require_present_member.organization_id),
      hint = 'ORGANIZATION_NOT_FOUND';
  end if;
end;
$$;

revoke execute on function one_number.require_present_member(uuid, uuid)
from public, anon, authenticated, service_role;

comment on function one_number.require_present_member(uuid, uuid) is
  'Refuses a user who is neither a member of the organization nor an admin, as require_organization refuses the caller.';
