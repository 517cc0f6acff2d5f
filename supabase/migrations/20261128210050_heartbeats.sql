create table public.heartbeats (
  beat_at timestamptz,
  asked_at timestamptz,
  problems text[] not null default '{}',
  id boolean primary key default true,

  constraint there_is_one_row check (id)
);

comment on table public.heartbeats is
  'When HEARTBEAT_URL was called last, and what kept the function from it since. One row.';
comment on column public.heartbeats.beat_at is 'When it was called last, and answered with success; null before the first time.';
comment on column public.heartbeats.asked_at is 'When the function last looked whether all is well; null as long as it has no HEARTBEAT_URL.';
comment on column public.heartbeats.problems is 'What it found then. Empty: it called.';

alter table public.heartbeats enable row level security;

revoke all on table public.heartbeats from public, anon, authenticated, service_role;
grant select on table public.heartbeats to service_role;

create policy "only a server with a secret key can see heartbeats" on public.heartbeats
for select to service_role
using (true);

insert into public.heartbeats default values;
