-- Nobody has to do anything at ElevenLabs: the number is bought with our voice URL, and its calls are registered.
create function one_number.activate_by_registration(number public.phone_numbers)
returns public.phone_number_status
language plpgsql
set search_path = ''
as $$
begin
  select * into number from public.phone_numbers as n where n.id = number.id for no key update;
  if number.status <> 'pending_import' then
    return number.status;
  end if;

  update public.phone_number_details as d
  set answered_by = 'registration', importing_since = null
  where d.phone_number_id = number.id;
  update public.phone_numbers as n
  set status = 'active', activated_at = now()
  where n.id = number.id
  returning * into number;

  perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number);
  return number.status;
end;
$$;

revoke execute on function one_number.activate_by_registration(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.activate_by_registration(public.phone_numbers) is
  'Activates a number that waits for its import without one: each of its calls is registered at ElevenLabs. Returns the number''s status; another than a waiting number stays as it is.';
