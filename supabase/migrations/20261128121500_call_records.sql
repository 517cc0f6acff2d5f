-- For Studio.
create view public.call_records
with (security_invoker = true)
as
select
  c.started_at, c.direction, c.other_party, c.status, c.result, c.duration_seconds, d.provider_cost, c.organization_name,
  c.agent_number, d.failure_code, d.failure_message, c.placed_by, d.conversation_id, d.call_sid, c.organization_id,
  c.phone_number_id, c.id
from public.calls as c
join public.call_details as d on d.call_id = c.id;

comment on view public.call_records is
  'Each call with the operator''s part: the columns of calls and call_details.';
comment on column public.call_records.provider_cost is
  'What ElevenLabs charged for the conversation, in its credits (metadata.cost); Twilio''s minutes are not in it. Null until it is over.';
comment on column public.call_records.failure_code is
  'The code of the error that the request to call was answered with; null when the call was placed.';
comment on column public.call_records.failure_message is 'What that error said; emptied with the number of the call, which it may name.';
comment on column public.call_records.call_sid is 'Twilio''s id of the call (CA…); null until it is known.';
comment on column public.call_records.direction is 'inbound: somebody called us. outbound: we called.';
comment on column public.call_records.other_party is
  'The number at the other end in E.164; null when it was withheld, or is emptied.';
comment on column public.call_records.status is
  'dialling: the provider was asked to call. in_progress: it calls. finished: it is over. failed: it never came about. unknown: the provider did not say whether it calls.';
comment on column public.call_records.result is
  'How it ended: answered, voicemail, busy, no_answer or failed; null until the provider says so.';
comment on column public.call_records.duration_seconds is
  'How long the conversation lasted, in seconds; null until it is over.';
comment on column public.call_records.provider_cost is
  'What ElevenLabs charged for the conversation, in its credits (metadata.cost); Twilio''s minutes are not in it. Null until it is over.';
comment on column public.call_records.organization_name is 'The organization''s name at the time of the call.';
comment on column public.call_records.agent_number is
  'The number on our side as the provider said it; null when it said none.';
comment on column public.call_records.failure_code is
  'The code of the error that the request to call was answered with; null when the call was placed.';
comment on column public.call_records.failure_message is 'What that error said; emptied with the number of the call, which it may name.';
comment on column public.call_records.placed_by is
  'The user who asked for the call; null for a secret key, and for calls from outside.';
comment on column public.call_records.call_sid is 'Twilio''s id of the call (CA…); null until it is known.';
comment on column public.call_records.started_at is 'When the call began.';
comment on column public.call_records.conversation_id is
  'ElevenLabs'' id of the conversation; null while there is none.';
comment on column public.call_records.organization_id is 'Whose call it was; null once the organization is deleted.';
comment on column public.call_records.phone_number_id is 'Our number in the call, in phone_numbers.';

revoke all on table public.call_records from public, anon, authenticated, service_role;
grant select on table public.call_records to service_role;
