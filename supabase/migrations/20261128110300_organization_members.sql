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

-- With what my_organization_ids asks for: each read of a member begins with it.
create index organization_members_user_id_index on public.organization_members (user_id) include (organization_id, role);

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
-- In plpgsql, as each read of a member calls it: a session plans it once, and a function in SQL is planned at each call.
create function one_number.my_organization_ids(only_role public.organization_role default null)
returns uuid[]
language plpgsql
stable
security definer
set search_path = ''
set plan_cache_mode = force_generic_plan
-- Where one user has most memberships, or statistics lag behind, the table would be read as a whole for everybody.
set enable_seqscan = off
as $$
begin
  return array(
    select m.organization_id
    from public.organization_members as m
    where m.user_id = (select auth.uid()) and (only_role is null or m.role = only_role)
  );
end;
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
