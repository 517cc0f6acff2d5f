create table public.registered_calls (
  registered_at timestamptz not null default now(),
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid not null references public.phone_numbers (id) on delete cascade,
  call_sid text primary key,

  constraint call_sid_is_well_formed check (call_sid ~ '^CA[0-9a-fA-F]{32}$')
);

create index registered_calls_organization_id_index on public.registered_calls (organization_id);
create index registered_calls_phone_number_id_index on public.registered_calls (phone_number_id);
create index registered_calls_registered_at_index on public.registered_calls (registered_at);

comment on table public.registered_calls is
  'Calls of the last two days that were handed to ElevenLabs to be registered, each once: a second registration would be a second conversation.';
comment on column public.registered_calls.registered_at is 'When ElevenLabs was about to be asked.';
comment on column public.registered_calls.organization_id is
  'The organization that was called: the report of the call is about it, whoever has the number by then. Null once it is deleted.';
comment on column public.registered_calls.phone_number_id is 'The number that was called.';
comment on column public.registered_calls.call_sid is 'Twilio''s id of the call (CA…).';

alter table public.registered_calls enable row level security;

revoke all on table public.registered_calls from public, anon, authenticated, service_role;
grant select on table public.registered_calls to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see registered calls" on public.registered_calls
for select to service_role
using (true);
