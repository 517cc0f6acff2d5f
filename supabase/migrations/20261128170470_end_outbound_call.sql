-- Security definer: calls change only through functions like this one.
create function public.end_outbound_call(
  answer_token uuid, call_sid text, outcome text, duration_seconds integer default null
)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  call public.calls := one_number.lock_outbound_call(answer_token, end_outbound_call.call_sid);
  was_taken boolean := exists (
    select from public.call_details as d where d.call_id = call.id and d.registered_at is not null
  );
begin
  -- https://www.twilio.com/docs/voice/api/call-resource#call-status-values
  update public.calls as c
  set
    status = case when end_outbound_call.outcome = 'completed' then 'finished' else 'failed' end::public.call_status,
    result = coalesce(
      c.result,
      case
        when end_outbound_call.outcome = 'busy' then 'busy'
        when end_outbound_call.outcome = 'no-answer' then 'no_answer'
        -- ElevenLabs tells more: perhaps a machine answered.
        when end_outbound_call.outcome = 'completed' and was_taken then null
        else 'failed'
      end::public.call_result
    ),
    duration_seconds = coalesce(c.duration_seconds, end_outbound_call.duration_seconds)
  where c.id = call.id and c.status in ('dialling', 'in_progress', 'unknown')
    and end_outbound_call.outcome in ('completed', 'busy', 'no-answer', 'failed', 'canceled');
end;
$$;

revoke execute on function public.end_outbound_call(uuid, text, text, integer) from public, anon, authenticated;
grant execute on function public.end_outbound_call(uuid, text, text, integer) to service_role;

comment on function public.end_outbound_call(uuid, text, text, integer) is
  'Records how a call ended that was placed with this token, as Twilio says it: nobody else tells of one that nobody took.';
