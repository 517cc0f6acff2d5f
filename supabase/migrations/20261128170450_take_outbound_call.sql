-- The token came with the address that Twilio was given with the call, and that its signature covers. Twilio may ask before the
-- request that placed the call is answered: the call's id at Twilio is recorded by whichever comes first.
create function one_number.lock_outbound_call(answer_token uuid, call_sid text)
returns public.calls
language plpgsql
set search_path = ''
as $$
declare
  call public.calls;
begin
  -- The call first, then its details, as record_call_outcome locks them.
  select c.* into call
  from public.call_details as d
  join public.calls as c on c.id = d.call_id
  where d.answer_token_hash = one_number.sha256_hex(lock_outbound_call.answer_token::text)
  for no key update of c;
  if not found then
    return null;
  end if;

  update public.call_details as d
  set call_sid = lock_outbound_call.call_sid
  where d.call_id = call.id and coalesce(d.call_sid, lock_outbound_call.call_sid) = lock_outbound_call.call_sid;
  -- Another call with this token is none of ours.
  return case when found then call end;
end;
$$;

revoke execute on function one_number.lock_outbound_call(uuid, text) from public, anon, authenticated, service_role;

comment on function one_number.lock_outbound_call(uuid, text) is
  'Locks and returns the call that was placed with this token, and records its id at Twilio; null when there is none.';

-- Security definer: calls change only through functions like this one.
create function public.take_outbound_call(answer_token uuid, call_sid text, project_name text default null)
returns table (call_id uuid, organization_id uuid, organization_name text, agent_number text, other_party text)
language plpgsql
security definer
set search_path = ''
as $$
declare
  call public.calls := one_number.lock_outbound_call(answer_token, take_outbound_call.call_sid);
  number public.phone_numbers;
begin
  select * into number from public.phone_numbers as n where n.id = call.phone_number_id;
  if call.organization_id is null or number.organization_id is distinct from call.organization_id
    or not one_number.may_register_calls(number, project_name)
  then
    return;
  end if;

  update public.call_details as d
  set registered_at = clock_timestamp()
  where d.call_id = call.id and d.registered_at is null;
  if not found then
    return;
  end if;

  -- Somebody took the call: it was placed, whatever the request that placed it has learned.
  update public.calls as c
  set status = 'in_progress'
  where c.id = call.id and c.status in ('dialling', 'unknown');

  return query
  select call.id, call.organization_id, call.organization_name, call.agent_number, call.other_party;
end;
$$;

revoke execute on function public.take_outbound_call(uuid, text, text) from public, anon, authenticated;
grant execute on function public.take_outbound_call(uuid, text, text) to service_role;

comment on function public.take_outbound_call(uuid, text, text) is
  'Lets its caller register the call that was placed with this token at ElevenLabs, once. No row for a call that is not ours, was taken before, or whose number must not call any more.';
