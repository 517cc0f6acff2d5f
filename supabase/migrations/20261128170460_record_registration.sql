-- Security definer: calls change only through functions like this one.
create function public.record_registration(
  call_id uuid,
  conversation_id text default null,
  failure_code text default null,
  failure_message text default null
)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  if record_registration.conversation_id is not null then
    perform one_number.take_over_report(record_registration.call_id, record_registration.conversation_id);
  end if;

  -- Somebody was rung, and heard no agent. Twilio may have told of the end before.
  update public.calls as c
  set status = 'finished', result = 'failed'
  where c.id = record_registration.call_id and c.direction = 'outbound'
    and c.status in ('in_progress', 'finished') and c.result is null
    and record_registration.failure_code is not null;

  update public.call_details as d
  set
    conversation_id = coalesce(d.conversation_id, record_registration.conversation_id),
    failure_code = coalesce(record_registration.failure_code, d.failure_code),
    failure_message = coalesce(record_registration.failure_message, d.failure_message)
  where d.call_id = record_registration.call_id and d.registered_at is not null;
end;
$$;

revoke execute on function public.record_registration(uuid, text, text, text) from public, anon, authenticated;
grant execute on function public.record_registration(uuid, text, text, text) to service_role;

comment on function public.record_registration(uuid, text, text, text) is
  'Records what came of the registration of an outbound call: its conversation, or why no agent speaks.';
