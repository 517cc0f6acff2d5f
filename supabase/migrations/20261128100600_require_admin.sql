create function one_number.require_admin()
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if not one_number.is_admin() then
    raise exception using
      errcode = '42501',
      message = 'Only a platform admin may do this',
      hint = 'FORBIDDEN';
  end if;
end;
$$;

revoke execute on function one_number.require_admin() from public, anon, authenticated, service_role;

comment on function one_number.require_admin() is 'Refuses callers who are not platform admins with SQLSTATE 42501.';
