-- A number may be released and bought again: a call belongs to the number as it was then. Live numbers have an index.
create index released_phone_numbers_index on public.phone_numbers (phone_number) where status = 'released';

-- The provider's clock, and its whole seconds, are not ours.
create function private.number_called(agent_number text, called_at timestamptz)
returns public.phone_numbers
language sql
stable
set search_path = ''
as $$
  select n
  from public.phone_numbers as n
  where
    (
      (n.phone_number = agent_number and n.status <> 'released')
      or (n.phone_number = agent_number and n.status = 'released' and n.released_at >= called_at - interval '1 minute')
    )
    and n.purchased_at <= called_at + interval '1 minute'
  order by n.purchased_at desc
  limit 1;
$$;

revoke execute on function private.number_called(text, timestamptz) from public, anon, authenticated, service_role;

comment on function private.number_called(text, timestamptz) is
  'Our number that a call went through, whoever has the same digits by now; null when it was not ours.';

-- The webhook of a call that was placed here may come before the answer to the request that placed it, or in its stead.
create function private.adopt_conversation(conversation_id text, call_sid text, agent_number text, other_party text, called_at timestamptz)
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

revoke execute on function private.adopt_conversation(text, text, text, text, timestamptz)
from public, anon, authenticated, service_role;

comment on function private.adopt_conversation(text, text, text, text, timestamptz) is
  'Gives the conversation''s id to the call that was placed here without learning it, if there is one.';
