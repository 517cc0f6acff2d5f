create type public.organization_role as enum ('owner', 'member');

comment on type public.organization_role is
  'owner: may rename and delete the organization, change roles and remove members. member: sees it and its number, and may leave.';

create table public.organization_members (
  role public.organization_role not null default 'member',
  created_at timestamptz not null default now(),
  user_id uuid not null references auth.users (id) on delete cascade,
  organization_id uuid not null references public.organizations (id) on delete cascade,

  primary key (organization_id, user_id)
);

create index organization_members_user_id_index on public.organization_members (user_id);

comment on table public.organization_members is
  'Who belongs to which organization. Inserting one is a server''s, with a secret key; owners change roles and remove members, and a member may leave. One owner stays.';
comment on column public.organization_members.role is 'owner or member; null in an insert means member. The only column that an owner may change.';
comment on column public.organization_members.created_at is 'Since when. Who belongs to it for longest becomes the owner of an organization that lost its last one.';
comment on column public.organization_members.user_id is 'The member.';
comment on column public.organization_members.organization_id is 'The organization.';

alter table public.organization_members enable row level security;

revoke all on table public.organization_members from public, anon, authenticated, service_role;
-- Column grants: nobody moves a membership to another user or organization.
grant select, delete on table public.organization_members to authenticated;
grant update (role) on table public.organization_members to authenticated;
grant select, insert, update, delete on table public.organization_members to service_role;

-- Security definer: a policy on organization_members that read organization_members would call itself.
create function one_number.my_organization_ids(only_role public.organization_role default null)
returns uuid[]
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(array_agg(organization_id), '{}')
  from public.organization_members
  where user_id = (select auth.uid()) and (only_role is null or role = only_role);
$$;

revoke execute on function one_number.my_organization_ids(public.organization_role) from public, anon;
grant execute on function one_number.my_organization_ids(public.organization_role) to authenticated, service_role;

comment on function one_number.my_organization_ids(public.organization_role) is
  'Organizations of the signed-in user, optionally only those where the user has the given role.';

create policy "members can see who belongs to their organizations" on public.organization_members
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]));

create policy "owners can change roles in their organizations" on public.organization_members
for update to authenticated
using (organization_id = any ((select one_number.my_organization_ids('owner'))::uuid[]))
with check (organization_id = any ((select one_number.my_organization_ids('owner'))::uuid[]));

create policy "members can leave, and owners can remove members" on public.organization_members
for delete to authenticated
using (
  user_id = (select auth.uid())
  or organization_id = any ((select one_number.my_organization_ids('owner'))::uuid[])
);
