-- For servers only, as begin_call is.
-- Security definer: calls change only through functions like this one.
create function public.record_call_outcome(
  call_id uuid,
  outcome_token uuid,
  status public.call_status,
  conversation_id text default null,
  call_sid text default null,
  failure_code text default null,
  failure_message text default null
)
returns public.calls
language plpgsql
security definer
set search_path = ''
as $$
declare
  call public.calls;
begin
  if record_call_outcome.conversation_id is not null then
    perform one_number.take_over_report(record_call_outcome.call_id, record_call_outcome.conversation_id);
  end if;

  -- The call first, then its details, as the webhook of a call that is over does.
  perform from public.calls as c where c.id = record_call_outcome.call_id for no key update;

  update public.call_details as d
  set
    outcome_token_hash = null,
    conversation_id = coalesce(d.conversation_id, record_call_outcome.conversation_id),
    call_sid = coalesce(d.call_sid, record_call_outcome.call_sid),
    failure_code = record_call_outcome.failure_code,
    failure_message = record_call_outcome.failure_message
  where d.call_id = record_call_outcome.call_id
    and d.outcome_token_hash = one_number.sha256_hex(record_call_outcome.outcome_token::text);
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot record the outcome of call "%s": no such call waits for it', record_call_outcome.call_id),
      hint = 'CALL_NOT_FOUND';
  end if;

  -- The webhook of a short call may have come first: its report stays.
  update public.calls as c
  set status = case when c.status in ('dialling', 'unknown') then record_call_outcome.status else c.status end
  where c.id = record_call_outcome.call_id
  returning * into call;
  return call;
end;
$$;

revoke execute on function public.record_call_outcome(uuid, uuid, public.call_status, text, text, text, text)
from public, anon, authenticated;
grant execute on function public.record_call_outcome(uuid, uuid, public.call_status, text, text, text, text)
to service_role;

comment on function public.record_call_outcome(uuid, uuid, public.call_status, text, text, text, text) is
  'Records whether a call was placed: in_progress with its ids, or failed or unknown with the error. Needs the token of begin_call.';
