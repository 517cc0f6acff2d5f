-- Security definer: the tables are read-only for every API role.
create function public.complete_phone_number_import(phone_number_id uuid, elevenlabs_phone_id text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_number_records;
begin
  perform one_number.clear_import_refusal();

  -- Without a lease: the id is the number's own, whoever imported it.
  perform from public.phone_numbers as n where n.id = complete_phone_number_import.phone_number_id for update;
  number := one_number.phone_number_record(complete_phone_number_import.phone_number_id);
  if number.status = 'pending_import'
    -- The import took its calls away from us, after the setting had changed.
    or (number.status in ('active', 'suspended') and number.answered_by = 'registration')
  then
    number := one_number.record_activation(
      number, complete_phone_number_import.elevenlabs_phone_id, 'verified', 'automatic import'
    );
  end if;
  return number;
end;
$$;

revoke execute on function public.complete_phone_number_import(uuid, text) from public, anon, authenticated;
grant execute on function public.complete_phone_number_import(uuid, text) to service_role;

comment on function public.complete_phone_number_import(uuid, text) is
  'Activates a number with the id of its verified import, if it has none yet, and returns the number as it is now: an admin may have given it another id, or it may be released. Refuses the id of another number.';
