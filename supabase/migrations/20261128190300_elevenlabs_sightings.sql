create table public.elevenlabs_sightings (
  phone_number text not null,
  agent_id text,
  elevenlabs_phone_id text not null,
  reconciliation_id uuid not null references public.reconciliations (id) on delete cascade,

  primary key (reconciliation_id, elevenlabs_phone_id)
);

create index elevenlabs_sightings_phone_number_index on public.elevenlabs_sightings (reconciliation_id, phone_number);

comment on table public.elevenlabs_sightings is
  'The numbers that are imported in ElevenLabs, as its list showed them to a reconciliation, or, where it did not, as it told when asked for them; gone when that ends.';
comment on column public.elevenlabs_sightings.elevenlabs_phone_id is 'ElevenLabs'' id of the number.';
comment on column public.elevenlabs_sightings.phone_number is 'The number in E.164.';
comment on column public.elevenlabs_sightings.agent_id is 'The agent that answers; null when none is assigned.';
comment on column public.elevenlabs_sightings.reconciliation_id is 'The reconciliation that saw it.';

alter table public.elevenlabs_sightings enable row level security;

revoke all on table public.elevenlabs_sightings from public, anon, authenticated, service_role;
grant select on table public.elevenlabs_sightings to authenticated, service_role;

create policy "admins can see sightings" on public.elevenlabs_sightings
for select to authenticated
using ((select one_number.is_admin()));
