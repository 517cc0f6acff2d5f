-- The webhook of a call that was placed here may come before the answer to the request that placed it, or in its stead.
create function one_number.adopt_conversation(
  conversation_id text, call_sid text, agent_number text, other_party text, called_at timestamptz
)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
  adopted uuid;
begin
  select placed.id into adopted
  from (
    select c.id, 0 as preference, c.started_at
    from public.call_details as d
    join public.calls as c on c.id = d.call_id
    where d.call_sid = adopt_conversation.call_sid and d.conversation_id is null and c.direction = 'outbound'
      -- Twilio may have told of its end before ElevenLabs does.
      and (c.status in ('dialling', 'in_progress', 'unknown') or d.registered_at is not null)
    union all
    select c.id, 1, c.started_at
    from public.calls as c
    join public.call_details as d on d.call_id = c.id
    where c.agent_number = adopt_conversation.agent_number and c.other_party = adopt_conversation.other_party
      and c.direction = 'outbound' and c.status in ('dialling', 'in_progress', 'unknown')
      and c.started_at between called_at - interval '5 minutes' and called_at + interval '1 minute'
      and (d.call_sid is null or adopt_conversation.call_sid is null) and d.conversation_id is null
  ) as placed
  order by placed.preference, placed.started_at
  limit 1;

  -- The call first, then its details: record_call_outcome locks them in the same order.
  perform from public.calls as c where c.id = adopted for no key update;
  update public.call_details as d
  set conversation_id = adopt_conversation.conversation_id
  where d.call_id = adopted and d.conversation_id is null;
  return case when found then adopted end;
end;
$$;

revoke execute on function one_number.adopt_conversation(text, text, text, text, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.adopt_conversation(text, text, text, text, timestamptz) is
  'Gives the conversation''s id to the call that was placed here without learning it, and returns that call''s id; null when there is none.';

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
  -- One report of a conversation after the other.
  perform pg_advisory_xact_lock(hashtextextended('conversation:' || record_finished_call.conversation_id, 0));

  select d.call_id into recorded
  from public.call_details as d
  where d.conversation_id = record_finished_call.conversation_id;
  if recorded is null and record_finished_call.direction = 'outbound' then
    recorded := one_number.adopt_conversation(
      record_finished_call.conversation_id, record_finished_call.call_sid, record_finished_call.agent_number,
      record_finished_call.other_party, called_at
    );
    -- Again: it may have learned its conversation from the answer to its request meanwhile.
    if recorded is null then
      select d.call_id into recorded
      from public.call_details as d
      where d.conversation_id = record_finished_call.conversation_id;
    end if;
  end if;

  if recorded is null then
    number := one_number.find_number_called(record_finished_call.agent_number, called_at);
    number := one_number.find_registered_number(record_finished_call.call_sid, number);
    insert into public.calls (
      organization_id, organization_name, phone_number_id, agent_number, direction, other_party, status, result,
      started_at, duration_seconds
    )
    values (
      number.organization_id, number.organization_name, number.id,
      coalesce(record_finished_call.agent_number, number.phone_number),
      record_finished_call.direction, record_finished_call.other_party, record_finished_call.status,
      record_finished_call.result, called_at, record_finished_call.duration_seconds
    )
    returning id into recorded;
    insert into public.call_details (call_id, conversation_id, call_sid, provider_cost)
    values (
      recorded, record_finished_call.conversation_id, record_finished_call.call_sid, record_finished_call.provider_cost
    );
    if number.status = 'released' and number.organization_id is null then
      -- What its deleted organization leaves was emptied before this report came.
      update public.phone_number_releases as r
      set calls_emptied_at = null
      where r.phone_number_id = number.id and r.calls_emptied_at is not null;
    end if;
    if record_finished_call.direction = 'inbound' and record_finished_call.status = 'finished' then
      update public.admin_notifications as n
      set status = 'resolved', resolved_at = now(), resolved_by = one_number.current_actor()
      where n.type = 'number_unanswered' and n.subject = number.phone_number and n.status = 'pending'
        -- The agent took a call after the one that it did not take.
        and n.created_at < called_at;
    end if;
    return recorded;
  end if;

  -- Values stay; missing ones are filled in.
  update public.calls as c
  set
    status = case when c.status in ('finished', 'failed') then c.status else record_finished_call.status end,
    agent_number = coalesce(c.agent_number, record_finished_call.agent_number),
    other_party = case when c.emptied_at is null then coalesce(c.other_party, record_finished_call.other_party) end,
    result = coalesce(c.result, record_finished_call.result),
    duration_seconds = coalesce(c.duration_seconds, record_finished_call.duration_seconds)
  where c.id = recorded;
  update public.call_details as d
  set
    call_sid = coalesce(d.call_sid, record_finished_call.call_sid),
    provider_cost = coalesce(d.provider_cost, record_finished_call.provider_cost)
  where d.call_id = recorded;
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
) is 'Records a call that is over, once per conversation: a repetition fills in what was missing, except for what was emptied, and changes nothing else. Returns the call''s id.';
