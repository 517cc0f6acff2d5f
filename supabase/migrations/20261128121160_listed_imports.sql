create table public.listed_imports (
  elevenlabs_phone_id text primary key,
  phone_number text not null,
  agent_assigned boolean not null,
  takes_calls boolean not null
);

comment on table public.listed_imports is
  'The imports of waiting numbers that ElevenLabs'' list has shown so far; once all of it is read, those that may be activated and were not tried yet.';
comment on column public.listed_imports.elevenlabs_phone_id is 'ElevenLabs'' id of the import.';
comment on column public.listed_imports.phone_number is 'In E.164.';
comment on column public.listed_imports.agent_assigned is 'Whether the agent that must answer is assigned.';
comment on column public.listed_imports.takes_calls is 'Whether ElevenLabs takes calls to it.';

alter table public.listed_imports enable row level security;

revoke all on table public.listed_imports from public, anon, authenticated, service_role;
grant select on table public.listed_imports to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see listed imports" on public.listed_imports
for select to service_role
using (true);
