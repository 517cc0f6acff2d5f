-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.activate_phone_number(
  phone_number text,
  elevenlabs_phone_id text,
  verification public.elevenlabs_verification default 'unverified'
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_number_records;
begin
  number := one_number.lock_number_to_activate(phone_number, elevenlabs_phone_id);

  if number.status = 'active' then
    -- What was verified once stays so; what was not may still be.
    if activate_phone_number.verification = 'verified' then
      update public.phone_number_details as d
      set elevenlabs_verification = 'verified'
      where d.phone_number_id = number.id and d.elevenlabs_verification <> 'verified';
      number.elevenlabs_verification := 'verified';
    end if;
    return number;
  end if;

  update public.phone_number_details as d
  set
    elevenlabs_phone_id = activate_phone_number.elevenlabs_phone_id,
    elevenlabs_verification = activate_phone_number.verification,
    importing_since = null
  where d.phone_number_id = number.id;
  update public.phone_numbers as n set status = 'active', activated_at = now() where n.id = number.id;
  select * into number from public.phone_number_records as n where n.id = number.id;

  perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number);

  return number;
exception when unique_violation then
  -- Another activation with this id was faster.
  raise exception using
    errcode = 'PT409',
    message = format(
      'Cannot activate "%s": ElevenLabs id "%s" belongs to another number',
      activate_phone_number.phone_number, activate_phone_number.elevenlabs_phone_id
    ),
    hint = 'ELEVENLABS_PHONE_ID_IN_USE';
end;
$$;

revoke execute on function public.activate_phone_number(text, text, public.elevenlabs_verification) from public, anon;
grant execute on function public.activate_phone_number(text, text, public.elevenlabs_verification) to authenticated, service_role;

comment on function public.activate_phone_number(text, text, public.elevenlabs_verification) is
  'Activates an imported number: the same call again answers the same, and may verify what was not. Admins only.';
