create type public.call_direction as enum ('inbound', 'outbound');

comment on type public.call_direction is 'inbound: somebody called us. outbound: we called.';

create type public.call_status as enum ('dialling', 'in_progress', 'finished', 'failed', 'unknown');

comment on type public.call_status is
  'dialling: the provider was asked to call. in_progress: it calls. finished: it is over. failed: it never came about. unknown: the provider did not say whether it calls.';

create type public.call_result as enum ('answered', 'voicemail', 'busy', 'no_answer', 'failed');

comment on type public.call_result is 'How a call ended.';

-- What was said is nobody's business here: there are no columns for transcripts and audio.
create table public.calls (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid references public.organizations (id) on delete set null,
  organization_name text,
  phone_number_id uuid references public.phone_numbers (id) on delete set null,
  agent_number text,
  direction public.call_direction not null,
  other_party text,
  status public.call_status not null,
  result public.call_result,
  conversation_id text,
  call_sid text,
  started_at timestamptz not null default now(),
  duration_seconds integer,
  provider_cost numeric,
  idempotency_key text,
  request_hash text,
  placed_by uuid references auth.users (id) on delete set null,
  outcome_token_hash text,
  failure_code text,
  failure_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint conversation_id_is_unique unique (conversation_id),
  constraint idempotency_key_is_unique unique (organization_id, idempotency_key),
  constraint other_party_is_e164 check (other_party ~ '^\+[1-9][0-9]{6,14}$'),
  constraint duration_is_not_negative check (duration_seconds >= 0),
  constraint provider_cost_is_not_negative check (provider_cost >= 0),
  constraint idempotency_key_has_a_request_hash check (idempotency_key is null or request_hash is not null),
  constraint inbound_calls_are_conversations check (
    direction = 'outbound'
    or (conversation_id is not null and status <> 'dialling' and idempotency_key is null and placed_by is null)
  ),
  constraint only_outbound_calls_have_an_outcome_token check (direction = 'outbound' or outcome_token_hash is null),
  constraint failure_code_has_a_message check ((failure_code is null) = (failure_message is null))
);

create index calls_organization_id_newest_first_index on public.calls (organization_id, started_at desc, id desc);

create index calls_phone_number_id_index on public.calls (phone_number_id);

create index calls_placed_by_index on public.calls (placed_by);

create index calls_call_sid_index on public.calls (call_sid);

create index calls_without_conversation_index on public.calls (agent_number) where conversation_id is null;

comment on table public.calls is
  'Every call, made or received. dialling → in_progress → finished or failed; unknown where nobody knows whether it was dialled.';
comment on column public.calls.organization_id is
  'Whose call it is; null once the organization is deleted, and for a number that is not ours: only admins see it then.';
comment on column public.calls.organization_name is 'The organization''s name at the time of the call.';
comment on column public.calls.phone_number_id is 'Our number; null when we know no such number.';
comment on column public.calls.agent_number is 'The number on our side as the provider said it; null when it said none.';
comment on column public.calls.direction is 'inbound: somebody called us. outbound: we called.';
comment on column public.calls.other_party is 'The number at the other end in E.164; null when it was withheld.';
comment on column public.calls.status is
  'dialling: the provider was asked to call. in_progress: it calls. finished: it is over. failed: it never came about. unknown: the provider did not say whether it calls.';
comment on column public.calls.result is
  'How it ended: answered, voicemail, busy, no_answer or failed; null until the provider says so.';
comment on column public.calls.conversation_id is 'ElevenLabs'' id of the conversation; null until it is known.';
comment on column public.calls.call_sid is 'Twilio''s id of the call (CA…); null until it is known.';
comment on column public.calls.started_at is
  'When the conversation began, or an outbound call was asked for. Never changes: the call log is paged by it.';
comment on column public.calls.duration_seconds is 'How long the conversation lasted, in seconds; null until it is over.';
comment on column public.calls.provider_cost is
  'What ElevenLabs charged for the conversation, in its credits (metadata.cost); Twilio''s minutes are not in it. Null until it is over.';
comment on column public.calls.idempotency_key is
  'The client''s name for its request to call: the same name is the same call. Null when it gave none.';
comment on column public.calls.request_hash is 'Tells whether a request with the same idempotency key asks for the same.';
comment on column public.calls.placed_by is 'The user who asked for the call; null for a secret key, and for calls from outside.';
comment on column public.calls.outcome_token_hash is
  'SHA-256 of the token with which whoever dials records, once, what came of it. Null for calls from outside, and afterwards.';
comment on column public.calls.failure_code is
  'The code of the error that the request to call was answered with; null when the call was placed.';
comment on column public.calls.failure_message is 'What that error said.';

alter table public.calls enable row level security;

revoke all on table public.calls from public, anon, authenticated, service_role;
grant select on table public.calls to authenticated, service_role;

create policy "members and admins can see calls" on public.calls
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]) or (select one_number.is_admin()));

-- A webhook that arrives again changes nothing, not even this.
create trigger set_updated_at
before update on public.calls
for each row
when (old.* is distinct from new.*)
execute function one_number.set_updated_at();
