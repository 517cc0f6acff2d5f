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
