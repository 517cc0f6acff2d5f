create table public.reconciliations (
  id uuid primary key default gen_random_uuid(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  concluded_at timestamptz,

  constraint only_what_is_finished_is_concluded check (concluded_at is null or finished_at is not null)
);

create index reconciliations_started_at_index on public.reconciliations (started_at);

comment on table public.reconciliations is
  'Comparisons of Twilio''s list, ElevenLabs'' list and our own. What a look finds counts once it is concluded.';
comment on column public.reconciliations.finished_at is 'When everything was read; null while it is, and where reading broke off.';
comment on column public.reconciliations.concluded_at is
  'When the admins were told what it found; null for one that only reports.';

alter table public.reconciliations enable row level security;

revoke all on table public.reconciliations from public, anon, authenticated, service_role;
grant select on table public.reconciliations to authenticated, service_role;

create policy "admins can see reconciliations" on public.reconciliations
for select to authenticated
using ((select one_number.is_admin()));
