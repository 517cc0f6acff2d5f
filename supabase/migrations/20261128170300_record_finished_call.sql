-- The webhook of a call that was placed here may come before the answer to the request that placed it, or in its stead.
create function one_number.adopt_conversation(conversation_id text, call_sid text, agent_number text, other_party text, called_at timestamptz)
returns void
language sql
set search_path = ''
as $$
  update public.calls as c
  set conversation_id = adopt_conversation.conversation_id
  where c.id = (
    select placed.id
    from public.calls as placed
    where
      placed.conversation_id is null
      and placed.direction = 'outbound'
      and placed.status in ('dialling', 'in_progress', 'unknown')
      and (
        placed.call_sid = adopt_conversation.call_sid
        or (
          placed.call_sid is null
          and placed.agent_number = adopt_conversation.agent_number
          and placed.other_party = adopt_conversation.other_party
          and placed.started_at between called_at - interval '5 minutes' and called_at + interval '1 minute'
        )
      )
      and not exists (
        select from public.calls as known where known.conversation_id = adopt_conversation.conversation_id
      )
    order by placed.call_sid is null, placed.started_at
    limit 1
    for update
  );
$$;

revoke execute on function one_number.adopt_conversation(text, text, text, text, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.adopt_conversation(text, text, text, text, timestamptz) is
  'Gives the conversation''s id to the call that was placed here without learning it, if there is one.';

-- Security definer: calls change only through functions like this one.
create function public.record_finished_call(
  conversation_id text,
  direction public.call_direction,
  status public.call_status,
  agent_number text default null,
  other_party text default null,
  call_sid text default null,
  started_at timestamptz default null,
  duration_seconds integer default null,
  result public.call_result default null,
  provider_cost numeric default null
)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
  called_at timestamptz := coalesce(record_finished_call.started_at, now());
  number public.phone_numbers;
  recorded uuid;
begin
  if record_finished_call.direction = 'outbound' then
    perform one_number.adopt_conversation(
      record_finished_call.conversation_id, record_finished_call.call_sid, record_finished_call.agent_number,
      record_finished_call.other_party, called_at
    );
  end if;

  number := one_number.number_called(record_finished_call.agent_number, called_at);

  -- What is there stays; what is missing is filled in.
  insert into public.calls as c (
    organization_id, organization_name, phone_number_id, agent_number, direction, other_party, status, result,
    conversation_id, call_sid, started_at, duration_seconds, provider_cost
  )
  values (
    number.organization_id, number.organization_name, number.id, record_finished_call.agent_number,
    record_finished_call.direction, record_finished_call.other_party, record_finished_call.status,
    record_finished_call.result, record_finished_call.conversation_id, record_finished_call.call_sid, called_at,
    record_finished_call.duration_seconds, record_finished_call.provider_cost
  )
  on conflict on constraint conversation_id_is_unique do update
  set
    status = case when c.status in ('finished', 'failed') then c.status else excluded.status end,
    agent_number = coalesce(c.agent_number, excluded.agent_number),
    other_party = coalesce(c.other_party, excluded.other_party),
    result = coalesce(c.result, excluded.result),
    call_sid = coalesce(c.call_sid, excluded.call_sid),
    duration_seconds = coalesce(c.duration_seconds, excluded.duration_seconds),
    provider_cost = coalesce(c.provider_cost, excluded.provider_cost)
  returning c.id into recorded;
  return recorded;
end;
$$;

revoke execute on function public.record_finished_call(
  text, public.call_direction, public.call_status, text, text, text, timestamptz, integer, public.call_result, numeric
) from public, anon, authenticated;
grant execute on function public.record_finished_call(
  text, public.call_direction, public.call_status, text, text, text, timestamptz, integer, public.call_result, numeric
) to service_role;

comment on function public.record_finished_call(
  text, public.call_direction, public.call_status, text, text, text, timestamptz, integer, public.call_result, numeric
) is 'Records a call that is over, once per conversation: a repetition fills in what was missing and changes nothing else. Returns the call''s id.';
