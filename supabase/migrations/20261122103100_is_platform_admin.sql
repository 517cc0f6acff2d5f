create function public.is_platform_admin()
returns boolean
language sql
stable
set search_path = ''
as $$
  select private.is_admin();
$$;

revoke execute on function public.is_platform_admin() from public, anon;
grant execute on function public.is_platform_admin() to authenticated, service_role;

comment on function public.is_platform_admin() is 'Whether the caller may use the admin functions.';
