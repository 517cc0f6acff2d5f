create function one_number.show_missed_calls(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
begin
  -- Locked before counting, so that of two calls at once the later one counts both.
  perform from public.admin_notifications
  where type = 'elevenlabs_import_required' and subject = number.phone_number and status = 'pending'
  for update;

  if found then
    perform one_number.announce_import(number, count(*)) from public.missed_calls where phone_number_id = number.id;
  end if;
end;
$$;

revoke execute on function one_number.show_missed_calls(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.show_missed_calls(public.phone_numbers) is
  'Makes the text of the pending import notification anew, with how many have called the number, which no agent answers yet.';

-- As the owner: the role that reports the call may change no notification.
create function one_number.show_missed_call()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- All that a further caller changes in the text is the line about the callers: to make the whole anew takes ten times as
  -- long. Not where the organization has a new name, or the text another line.
  update public.admin_notifications as shown
  set
    body = replace(
      shown.body,
      one_number.describe_callers((shown.data ->> 'callersSoFar')::bigint),
      one_number.describe_callers((shown.data ->> 'callersSoFar')::bigint + 1)
    ),
    data = shown.data || jsonb_build_object('callersSoFar', (shown.data ->> 'callersSoFar')::bigint + 1)
  from public.phone_numbers as n
  where n.id = new.phone_number_id
    and shown.type = 'elevenlabs_import_required' and shown.subject = n.phone_number and shown.status = 'pending'
    and shown.data ->> 'organizationName' = n.organization_name
    and position(one_number.describe_callers((shown.data ->> 'callersSoFar')::bigint) in shown.body) > 0;
  if not found then
    perform one_number.show_missed_calls(n) from public.phone_numbers as n where n.id = new.phone_number_id;
  end if;
  return null;
end;
$$;

revoke execute on function one_number.show_missed_call() from public, anon, authenticated, service_role;

comment on function one_number.show_missed_call() is
  'Counts a missed call in the text of the pending import notification.';

-- Deferred, as callers of one number would otherwise wait for each other from here to the end of their transactions.
create constraint trigger show_missed_call
after insert on public.missed_calls
deferrable initially deferred
for each row execute function one_number.show_missed_call();

create function one_number.report_unanswered_number(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
declare
  details public.phone_number_details := (
    select d from public.phone_number_details as d where d.phone_number_id = number.id
  );
begin
  -- ElevenLabs may be slow once: that mends itself.
  if details.answered_by = 'registration' and (
    select count(*) < 3
    from (
      select
      from public.missed_calls as m
      where m.phone_number_id = number.id and m.called_at > now() - interval '1 hour'
      limit 3
    ) as missed
  ) then
    return;
  end if;

  perform one_number.notify(one_number.notice(
    type => 'number_unanswered',
    subject => number.phone_number,
    text => case details.answered_by
      when 'registration' then one_number.describe_unregistered_calls(number.phone_number, number.organization_name)
      else one_number.describe_unanswered_number(
        number.phone_number, number.organization_name, details.elevenlabs_phone_id
      )
    end,
    data => jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationId', number.organization_id,
      'organizationName', number.organization_name
    ),
    organization_id => number.organization_id,
    phone_number_id => number.id,
    order_id => number.order_id
  ));
end;
$$;

revoke execute on function one_number.report_unanswered_number(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.report_unanswered_number(public.phone_numbers) is
  'Tells the admins that no agent answers an active number: its ElevenLabs id is wrong, or three calls within an hour could not be registered.';

-- Security definer: calls are recorded only through this function.
create function public.record_missed_call(call_sid text, phone_number text, caller text default null)
returns table (status public.phone_number_status, organization_name text)
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  select * into number
  from public.phone_numbers as n
  where n.phone_number = record_missed_call.phone_number and n.status <> 'released';
  if not found then
    return;
  end if;

  insert into public.missed_calls (call_sid, phone_number_id, organization_id, caller)
  values (record_missed_call.call_sid, number.id, number.organization_id, record_missed_call.caller)
  on conflict on constraint missed_calls_pkey do nothing;
  if found and number.status = 'active' then
    perform one_number.report_unanswered_number(number);
  end if;

  return query select number.status, number.organization_name;
end;
$$;

revoke execute on function public.record_missed_call(text, text, text) from public, anon, authenticated;
grant execute on function public.record_missed_call(text, text, text) to service_role;

comment on function public.record_missed_call(text, text, text) is
  'Records a call that no agent takes, once however often it is reported, and returns the status of the number and whose it is; nothing when the number is not ours.';
