-- For servers only: a member who called this, and recorded an outcome of his own, would write the call log without a
-- call, and could take the report of somebody else's conversation. The function that dials asks for the member's right.
-- Security definer: calls change only through functions like this one.
create function public.begin_call(
  organization_id uuid, phone_number text, country text, idempotency_key text default null, placed_by uuid default null,
  project_name text default null
)
returns table (
  call_id uuid, outcome_token uuid, elevenlabs_phone_id text, answer_token uuid, failure_code text,
  failure_message text, is_verified boolean
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  organization public.organizations;
  settings public.calling_settings;
  known public.calls;
  number public.phone_numbers;
  request_hash text := one_number.sha256_hex(begin_call.phone_number);
begin
  perform public.require_organization(begin_call.organization_id);

  -- One call of an organization after the other, so that two at once do not pass a limit or share a key.
  select * into organization from public.organizations as o where o.id = begin_call.organization_id for no key update;
  if not found then
    -- It was deleted meanwhile.
    perform public.require_organization(begin_call.organization_id);
  end if;
  if begin_call.placed_by is not null then
    perform one_number.require_present_member(organization.id, begin_call.placed_by);
  end if;

  if begin_call.idempotency_key is not null then
    known := one_number.find_call_by_key(organization.id, begin_call.idempotency_key, request_hash);
    if known.id is not null then
      return query
      select known.id, null::uuid, null::text, null::uuid, d.failure_code, d.failure_message,
        null::boolean
      from public.call_details as d
      where d.call_id = known.id;
      return;
    end if;
  end if;

  select * into strict settings from public.calling_settings;
  number := one_number.require_number_to_call_from(organization.id);
  perform one_number.require_line_of_project(number, project_name);
  perform one_number.require_allowed_destination(
    number.phone_number, begin_call.phone_number, begin_call.country, settings.allowed_countries
  );
  perform one_number.require_free_line(organization.id, settings);

  outcome_token := gen_random_uuid();
  select
    d.elevenlabs_phone_id, d.elevenlabs_verification = 'verified', case when d.answered_by = 'registration' then gen_random_uuid() end
  into elevenlabs_phone_id, is_verified, answer_token
  from public.phone_number_details as d
  where d.phone_number_id = number.id;
  insert into public.calls (
    organization_id, organization_name, phone_number_id, agent_number, direction, other_party, status,
    idempotency_key, request_hash, placed_by
  )
  values (
    organization.id, number.organization_name, number.id, number.phone_number, 'outbound', begin_call.phone_number, 'dialling',
    begin_call.idempotency_key, case when begin_call.idempotency_key is not null then request_hash end,
    begin_call.placed_by
  )
  returning id into call_id;
  insert into public.call_details (call_id, outcome_token_hash, answer_token_hash)
  values (
    begin_call.call_id, one_number.sha256_hex(outcome_token::text), one_number.sha256_hex(answer_token::text)
  );
  return next;
end;
$$;

revoke execute on function public.begin_call(uuid, text, text, text, uuid, text) from public, anon, authenticated;
grant execute on function public.begin_call(uuid, text, text, text, uuid, text) to service_role;

comment on function public.begin_call(uuid, text, text, text, uuid, text) is
  'Lets its caller dial once, or refuses. Without a token, the key was used for this call before, and it may not be dialled again. With an answer token, Twilio dials from the number, which is answered by registration, and asks us with that token. The country is the destination''s, as ISO 3166-1. A failure is the answer of the earlier request. An id that is not verified may be another number''s: whoever dials asks ElevenLabs first.';
