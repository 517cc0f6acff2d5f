-- Nobody has to do anything at ElevenLabs: the number is bought with our voice URL, and its calls are registered.
create function one_number.activate_by_registration(number public.phone_numbers)
returns public.phone_number_status
language plpgsql
set search_path = ''
as $$
declare
  activated public.phone_numbers;
begin
  update public.phone_numbers as n
  set status = 'active', activated_at = now()
  where n.id = number.id and n.status = 'pending_import'
  returning * into activated;
  if not found then
    return (select n.status from public.phone_numbers as n where n.id = number.id);
  end if;

  update public.phone_number_details as d
  set answered_by = 'registration', importing_since = null
  where d.phone_number_id = activated.id;

  perform one_number.resolve_notifications('elevenlabs_import_required', activated.phone_number);
  return activated.status;
end;
$$;

revoke execute on function one_number.activate_by_registration(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.activate_by_registration(public.phone_numbers) is
  'Activates a number that waits for its import without one: each of its calls is registered at ElevenLabs. Returns the number''s status; another than a waiting number stays as it is.';
