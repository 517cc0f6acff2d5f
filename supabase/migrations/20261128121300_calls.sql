create type public.call_direction as enum ('inbound', 'outbound');

comment on type public.call_direction is 'inbound: somebody called us. outbound: we called.';

create type public.call_status as enum ('dialling', 'in_progress', 'finished', 'failed', 'unknown');

comment on type public.call_status is
  'dialling: the provider was asked to call. in_progress: it calls. finished: it is over. failed: it never came about. unknown: the provider did not say whether it calls.';

create type public.call_result as enum ('answered', 'voicemail', 'busy', 'no_answer', 'failed');

comment on type public.call_result is 'How a call ended.';

-- Conversations are private: there are no columns for transcripts and audio.
create table public.calls (
  started_at timestamptz not null default now(),
  direction public.call_direction not null,
  other_party text,
  status public.call_status not null,
  result public.call_result,
  duration_seconds integer,
  organization_name text,
  agent_number text,
  placed_by uuid references auth.users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  emptied_at timestamptz,
  idempotency_key text,
  request_hash text,
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid references public.phone_numbers (id) on delete set null,
  id uuid primary key default gen_random_uuid(),

  constraint idempotency_key_is_unique unique (organization_id, idempotency_key),
  constraint other_party_is_e164 check (other_party ~ '^\+[1-9][0-9]{6,14}$'),
  constraint duration_is_not_negative check (duration_seconds >= 0),
  constraint idempotency_key_has_a_request_hash check (idempotency_key is null or request_hash is not null),
  constraint nobody_here_placed_an_inbound_call check (
    direction = 'outbound' or (status <> 'dialling' and idempotency_key is null and placed_by is null)
  ),
  -- The hash of a number tells the number: there are few enough to try them all.
  constraint emptied_calls_tell_nobody_s_number check (
    emptied_at is null or num_nonnulls(other_party, idempotency_key, request_hash) = 0
  )
);

create index calls_organization_id_newest_first_index on public.calls (organization_id, started_at desc, id desc);
create index calls_phone_number_id_index on public.calls (phone_number_id);
create index calls_placed_by_index on public.calls (placed_by);
create index calls_under_way_index on public.calls (agent_number)
where direction = 'outbound' and status in ('dialling', 'in_progress', 'unknown');

create index calls_to_empty_index on public.calls (started_at) where emptied_at is null;
create index calls_of_nobody_to_empty_index on public.calls (phone_number_id)
where organization_id is null and emptied_at is null;
create index calls_other_party_index on public.calls (other_party) where other_party is not null;

comment on table public.calls is
  'Every call, made or received. dialling → in_progress → finished or failed; unknown when it may or may not have been dialled.';
comment on column public.calls.organization_id is
  'Whose call it is; null once the organization is deleted, and for a number that is not ours: only the operator sees it then.';
comment on column public.calls.organization_name is 'The organization''s name at the time of the call.';
comment on column public.calls.phone_number_id is 'Our number; null when we know no such number.';
comment on column public.calls.agent_number is 'The number on our side as the provider said it; null when it said none.';
comment on column public.calls.direction is 'inbound: somebody called us. outbound: we called.';
comment on column public.calls.other_party is 'The number at the other end in E.164; null when it was withheld, or is emptied.';
comment on column public.calls.status is
  'dialling: the provider was asked to call. in_progress: it calls. finished: it is over. failed: it never came about. unknown: the provider did not say whether it calls.';
comment on column public.calls.result is
  'How it ended: answered, voicemail, busy, no_answer or failed; null until the provider says so.';
comment on column public.calls.started_at is
  'When the conversation began, or an outbound call was asked for. Never changes: the call log is paged by it.';
comment on column public.calls.duration_seconds is 'How long the conversation lasted, in seconds; null until it is over.';
comment on column public.calls.emptied_at is
  'When the number at the other end was emptied: after keep_calls_for, with the release of a deleted organization''s number, or because an admin erased the caller. No report fills it in again.';
comment on column public.calls.idempotency_key is
  'The client''s name for its request to call: the same name is the same call. Null when it gave none.';
comment on column public.calls.request_hash is 'Tells whether a request with the same idempotency key asks for the same.';
comment on column public.calls.placed_by is 'The user who asked for the call; null for a secret key, and for calls from outside.';

alter table public.calls enable row level security;

revoke all on table public.calls from public, anon, authenticated, service_role;
grant select on table public.calls to authenticated, service_role;

create policy "members can see the calls of their organizations" on public.calls
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]));

-- A webhook that arrives again changes nothing, not even this.
create trigger set_updated_at
before update on public.calls
for each row
when (old.* is distinct from new.*)
execute function one_number.set_updated_at();
