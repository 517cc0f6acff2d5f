create table public.platform_admins (
  user_id uuid primary key references auth.users (id) on delete cascade,
  created_at timestamptz not null default now()
);

comment on table public.platform_admins is
  'Who runs the platform. Insert a user id to make an admin; delete the row to revoke at once, even for tokens already issued.';
comment on column public.platform_admins.user_id is 'The user (Authentication > Users) who is an admin.';
comment on column public.platform_admins.created_at is 'When the user became an admin.';

alter table public.platform_admins enable row level security;

revoke all on table public.platform_admins from public, anon, authenticated, service_role;
grant select on table public.platform_admins to authenticated;
grant select, insert, delete on table public.platform_admins to service_role;

create policy "users can see whether they are an admin" on public.platform_admins
for select to authenticated
using (user_id = (select auth.uid()));

-- Security definer: policies of other tables ask this for users who may not read the table's other rows.
-- The "role" setting is what the session was switched to (none: a direct connection such as Studio), so a
-- client cannot pretend: the Data API always switches to anon, authenticated or service_role.
create function private.is_admin()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(current_setting('role', true), 'none') in ('none', 'postgres', 'service_role')
    or exists (select from public.platform_admins where user_id = (select auth.uid()));
$$;

revoke execute on function private.is_admin() from public, anon;
grant execute on function private.is_admin() to authenticated, service_role;

comment on function private.is_admin() is
  'Whether the caller is a platform admin, a secret key or a direct connection. Read at each call, so that revocation is immediate.';

create function private.require_admin()
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if not private.is_admin() then
    raise exception using
      errcode = '42501',
      message = 'Only a platform admin may do this',
      hint = 'FORBIDDEN';
  end if;
end;
$$;

revoke execute on function private.require_admin() from public, anon, authenticated, service_role;

comment on function private.require_admin() is 'Refuses callers who are not platform admins with SQLSTATE 42501.';
