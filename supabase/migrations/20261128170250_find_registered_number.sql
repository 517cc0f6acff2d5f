-- We told ElevenLabs whose call it is, and know it without the report.
create function one_number.find_registered_number(call_sid text, otherwise public.phone_numbers)
returns public.phone_numbers
language plpgsql
stable
set search_path = ''
as $$
declare
  registered public.registered_calls;
  number public.phone_numbers;
begin
  select * into registered from public.registered_calls as r where r.call_sid = find_registered_number.call_sid;
  if not found then
    return otherwise;
  end if;

  select * into number from public.phone_numbers as n where n.id = registered.phone_number_id;
  number.organization_id := registered.organization_id;
  return number;
end;
$$;

revoke execute on function one_number.find_registered_number(text, public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.find_registered_number(text, public.phone_numbers) is
  'The number and the organization for which a call was registered; the other number for a call that was not.';
