-- Security definer: policies of other tables ask this for users who may not read the table's other rows.
-- The "role" setting is what the session was switched to (none: a direct connection such as Studio), so a
-- client cannot pretend: the Data API always switches to anon, authenticated or service_role.
create function one_number.is_admin()
returns boolean
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return (
    select coalesce(current_setting('role', true), 'none') in ('none', 'postgres', 'service_role')
      or exists (select from public.platform_admins where user_id = (select auth.uid()))
  );
end;
$$;

revoke execute on function one_number.is_admin() from public, anon;
grant execute on function one_number.is_admin() to authenticated, service_role;

comment on function one_number.is_admin() is
  'Whether the caller is a platform admin, a secret key or a direct connection. Read at each call, so that revocation is immediate.';

create function public.is_platform_admin()
returns boolean
language sql
stable
set search_path = ''
as $$
  select one_number.is_admin();
$$;

revoke execute on function public.is_platform_admin() from public, anon;
grant execute on function public.is_platform_admin() to authenticated, service_role;

comment on function public.is_platform_admin() is 'Whether the caller may use the admin functions.';
