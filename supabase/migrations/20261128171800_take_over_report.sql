-- Over SIP, the report of a failure may come before the answer to the request that placed the call, and names no number: it
-- was stored as nobody's call. The conversation's id tells whose it is.
create function one_number.take_over_report(call_id uuid, conversation_id text)
returns void
language plpgsql
set search_path = ''
as $$
declare
  report public.call_records;
begin
  -- As record_finished_call does, and before any call is locked.
  perform pg_advisory_xact_lock(hashtextextended('conversation:' || take_over_report.conversation_id, 0));

  select * into report
  from public.call_records as r
  where r.conversation_id = take_over_report.conversation_id and r.id <> take_over_report.call_id
    and r.direction = 'outbound' and r.phone_number_id is null;
  if not found then
    return;
  end if;

  delete from public.calls as c where c.id = report.id;
  update public.calls as c
  set
    status = report.status,
    result = coalesce(c.result, report.result),
    duration_seconds = coalesce(c.duration_seconds, report.duration_seconds)
  where c.id = take_over_report.call_id;
  update public.call_details as d
  set provider_cost = coalesce(d.provider_cost, report.provider_cost)
  where d.call_id = take_over_report.call_id;
end;
$$;

revoke execute on function one_number.take_over_report(uuid, text) from public, anon, authenticated, service_role;

comment on function one_number.take_over_report(uuid, text) is
  'Gives a call the report of its conversation that was stored without a number of ours.';
