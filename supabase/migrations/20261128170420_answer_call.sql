-- A copy of the project has the same rows, and must not speak in a customer's name. PL/pgSQL keeps its plan, which takes
-- longer to make than to run, while a caller waits.
create function one_number.may_register_calls(number public.phone_numbers, project_name text)
returns boolean
language plpgsql
stable
set search_path = ''
as $$
begin
  return number.status = 'active'
    and exists (
      select from public.phone_number_details as d
      where d.phone_number_id = number.id and d.answered_by = 'registration'
    )
    and one_number.is_own_project(project_name, null)
    and not exists (
      select from one_number.number_origins as o where o.phone_number_id = number.id and not o.is_of_project
    );
end;
$$;

revoke execute on function one_number.may_register_calls(public.phone_numbers, text)
from public, anon, authenticated, service_role;

comment on function one_number.may_register_calls(public.phone_numbers, text) is
  'Whether calls of this number are registered at ElevenLabs now: it is active, answered by registration, and this project''s own.';

-- Security definer: the tables are read-only for every API role.
create function public.answer_call(
  call_sid text, phone_number text, caller text default null, project_name text default null
)
returns table (
  status public.phone_number_status, organization_id uuid, organization_name text, is_to_be_registered boolean
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  select * into number
  from public.phone_numbers as n
  where n.phone_number = answer_call.phone_number and n.status <> 'released';

  -- The setting changed, and the sweep has not come to this number yet: its callers need not wait for that.
  if number.status = 'pending_import' and exists (
    select from public.answering_settings as s where s.answered_by = 'registration'
  ) and one_number.is_own_project(project_name, null) and one_number.may_begin_registration(number.id) then
    number.status := one_number.activate_by_registration(number);
  end if;

  if one_number.may_register_calls(number, project_name) then
    insert into public.registered_calls as r (call_sid, phone_number_id, organization_id)
    values (answer_call.call_sid, number.id, number.organization_id)
    on conflict on constraint registered_calls_pkey do nothing;
    -- Twilio asks again about a call only when it did not get the first answer: its caller is told to try later.
    if found then
      return query select number.status, number.organization_id, number.organization_name, true;
      return;
    end if;
  end if;

  return query
  select m.status, null::uuid, m.organization_name, false
  from public.record_missed_call(answer_call.call_sid, answer_call.phone_number, answer_call.caller) as m;
end;
$$;

revoke execute on function public.answer_call(text, text, text, text) from public, anon, authenticated;
grant execute on function public.answer_call(text, text, text, text) to service_role;

comment on function public.answer_call(text, text, text, text) is
  'Says whether a call to one of our numbers is to be registered at ElevenLabs, and in whose name: once for each call. Every other call is recorded as missed, as record_missed_call does.';
