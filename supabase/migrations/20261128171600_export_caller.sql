create function one_number.require_caller(caller text)
returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  phone_number text := regexp_replace(caller, '[\s().-]', '', 'g');
begin
  -- To find nothing under a mistyped number would be taken for an answer.
  if phone_number is null or phone_number !~ '^\+[1-9][0-9]{6,14}$' then
    raise exception using
      errcode = 'PT400',
      message = format('"%s" is not a phone number in E.164, such as +14165550123', caller),
      hint = 'INVALID_PHONE_NUMBER';
  end if;

  return phone_number;
end;
$$;

revoke execute on function one_number.require_caller(text) from public, anon, authenticated, service_role;

comment on function one_number.require_caller(text) is 'A caller''s number in E.164, written with blanks, brackets or hyphens or without.';

-- Security definer: admins read calls only through functions like this one.
create function public.export_caller(caller text)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  caller_number text := one_number.require_caller(caller);
begin
  perform one_number.require_admin();

  return jsonb_build_object(
    'phoneNumber', caller_number,
    'calls', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'startedAt', c.started_at, 'direction', c.direction, 'organizationName', c.organization_name,
        'organizationNumber', c.agent_number, 'status', c.status, 'result', c.result,
        'durationSeconds', c.duration_seconds, 'conversationId', d.conversation_id, 'callSid', d.call_sid
      ) order by c.started_at), '[]')
      from public.calls as c
      join public.call_details as d on d.call_id = c.id
      where c.other_party = caller_number
    ),
    'missedCalls', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'calledAt', m.called_at, 'organizationName', n.organization_name, 'organizationNumber', n.phone_number,
        'callSid', m.call_sid
      ) order by m.called_at), '[]')
      from public.missed_calls as m
      join public.phone_numbers as n on n.id = m.phone_number_id
      where m.caller = caller_number
    )
  );
end;
$$;

revoke execute on function public.export_caller(text) from public, anon;
grant execute on function public.export_caller(text) to authenticated, service_role;

comment on function public.export_caller(text) is
  'Everything that is stored about somebody at the other end of calls, by the number, with the ids under which ElevenLabs and Twilio have their part. Admins only.';
