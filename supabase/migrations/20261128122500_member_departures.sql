-- Noted, and followed a little later by a cron job: an account is deleted without waiting for an organization, an order or a
-- notification that somebody else has locked, and of two owners who leave at once the job sees neither.
create table public.member_departures (
  departed_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default now(),
  followed_at timestamptz,
  announced_at timestamptz,
  organization_id uuid not null,
  id uuid primary key default gen_random_uuid()
);

create index member_departures_due_at_index on public.member_departures (due_at, id);
create index member_departures_organization_id_index on public.member_departures (organization_id, departed_at, id);

comment on table public.member_departures is
  'Organizations that lost a member, until it is known who is left, and as long as nobody is and their number is paid for.';
comment on column public.member_departures.organization_id is 'The organization; may be deleted by now.';
comment on column public.member_departures.departed_at is 'When it lost the member.';
comment on column public.member_departures.due_at is 'When the cron job looks at it next.';
comment on column public.member_departures.followed_at is
  'When the job found that nobody is left. An order that goes on afterwards was let go on by an admin.';
comment on column public.member_departures.announced_at is
  'When the admins were told. A notification that they dismissed since then is not repeated.';

alter table public.member_departures enable row level security;

revoke all on table public.member_departures from public, anon, authenticated, service_role;
grant select on table public.member_departures to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see departures of members" on public.member_departures
for select to service_role
using (true);

create function one_number.note_departures(organization_ids uuid[])
returns void
language sql
set search_path = ''
as $$
  insert into public.member_departures (organization_id) select unnest(organization_ids);
$$;

revoke execute on function one_number.note_departures(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.note_departures(uuid[]) is
  'Notes that organizations lost members. An application that keeps its memberships itself calls it when a membership ends.';
