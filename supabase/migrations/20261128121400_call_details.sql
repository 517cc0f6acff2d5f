-- Beside calls, so that a member's "select *" there is allowed and harmless.
create table public.call_details (
  provider_cost numeric,
  failure_code text,
  failure_message text,
  conversation_id text,
  call_sid text,
  outcome_token_hash text,
  answer_token_hash text,
  registered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  call_id uuid primary key references public.calls (id) on delete cascade,

  constraint conversation_id_is_unique unique (conversation_id),
  constraint provider_cost_is_not_negative check (provider_cost >= 0),
  constraint failure_code_has_a_message check ((failure_code is null) = (failure_message is null))
);

create index call_details_call_sid_index on public.call_details (call_sid);
create unique index call_details_answer_token_hash_index on public.call_details (answer_token_hash)
where answer_token_hash is not null;

comment on table public.call_details is
  'The operator''s part of a call: its cost, why it failed, and its ids at ElevenLabs and Twilio. One row for each call.';
comment on column public.call_details.provider_cost is
  'What ElevenLabs charged for the conversation, in its credits (metadata.cost); Twilio''s minutes are not in it. Null until it is over.';
comment on column public.call_details.failure_code is
  'The code of the error that the request to call was answered with; null when the call was placed.';
comment on column public.call_details.failure_message is 'What that error said; emptied with the number of the call, which it may name.';
comment on column public.call_details.conversation_id is 'ElevenLabs'' id of the conversation; null until it is known.';
comment on column public.call_details.call_sid is 'Twilio''s id of the call (CA…); null until it is known.';
comment on column public.call_details.outcome_token_hash is
  'SHA-256 of the token with which the function that dials records the outcome, once. Null afterwards, and for inbound calls.';
comment on column public.call_details.call_id is 'The call.';
comment on column public.call_details.answer_token_hash is
  'SHA-256 of the token in the address that Twilio asks about a call that it places for us: such a call is registered at ElevenLabs. Null for every other call.';
comment on column public.call_details.registered_at is
  'When ElevenLabs was asked to register the call that Twilio places for us; null until somebody takes it.';

alter table public.call_details enable row level security;

revoke all on table public.call_details from public, anon, authenticated, service_role;
grant select on table public.call_details to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see details of calls" on public.call_details
for select to service_role
using (true);

-- A webhook that arrives again changes nothing, not even this.
create trigger set_updated_at
before update on public.call_details
for each row
when (old.* is distinct from new.*)
execute function one_number.set_updated_at();
