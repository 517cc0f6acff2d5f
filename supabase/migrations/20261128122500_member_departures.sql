-- Noted, and followed a little later by a cron job: an account is deleted without waiting for an organization, an order or a
-- notification that somebody else has locked, and of two owners who leave at once the job sees neither.
create table one_number.member_departures (
  organization_id uuid not null,
  due_at timestamptz not null default now(),
  followed_at timestamptz,
  announced_at timestamptz,
  id bigint generated always as identity primary key
);

create index member_departures_due_at_index on one_number.member_departures (due_at, id);
create index member_departures_organization_id_index on one_number.member_departures (organization_id, id);

comment on table one_number.member_departures is
  'Organizations that lost a member, until it is known who is left, and as long as nobody is and their number is paid for.';
comment on column one_number.member_departures.organization_id is 'The organization; may be deleted by now.';
comment on column one_number.member_departures.due_at is 'When the cron job looks at it next.';
comment on column one_number.member_departures.followed_at is
  'When the job found that nobody is left. An order that goes on afterwards was let go on by an admin.';
comment on column one_number.member_departures.announced_at is
  'When the admins were told. A notification that they dismissed since then is not repeated.';

alter table one_number.member_departures enable row level security;

revoke all on table one_number.member_departures from public, anon, authenticated, service_role;

create function one_number.note_departures(organization_ids uuid[])
returns void
language sql
set search_path = ''
as $$
  insert into one_number.member_departures (organization_id) select unnest(organization_ids);
$$;

revoke execute on function one_number.note_departures(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.note_departures(uuid[]) is
  'Notes that organizations lost members. An application that keeps its memberships itself calls it when a membership ends.';
