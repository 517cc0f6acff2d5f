-- Security definer: admins may read the tables, and change them only through functions like this one.
create function private.activate_phone_number(phone_number text, elevenlabs_phone_id text)
returns public.phone_numbers
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  -- First of all, so that others do not learn which numbers exist.
  perform private.require_admin();

  select * into number
  from public.phone_numbers as n
  where n.phone_number = activate_phone_number.phone_number and n.status <> 'released'
  for update;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot activate "%s": no such number', activate_phone_number.phone_number),
      hint = 'PHONE_NUMBER_NOT_FOUND';
  end if;

  if number.status = 'active' and number.elevenlabs_phone_id = activate_phone_number.elevenlabs_phone_id then
    return number;
  end if;

  if number.status = 'active' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot activate "%s": it is active with another ElevenLabs id', number.phone_number),
      hint = 'PHONE_NUMBER_ALREADY_ACTIVE';
  end if;

  if number.status <> 'pending_import' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot activate "%s": status is "%s"', number.phone_number, number.status),
      hint = 'PHONE_NUMBER_NOT_PENDING';
  end if;

  update public.phone_numbers as n
  set
    status = 'active',
    activated_at = now(),
    elevenlabs_phone_id = activate_phone_number.elevenlabs_phone_id
  where n.id = number.id
  returning * into number;

  perform private.resolve_notifications('elevenlabs_import_required', number.phone_number);

  return number;
exception when unique_violation then
  raise exception using
    errcode = 'PT409',
    message = format(
      'Cannot activate "%s": ElevenLabs id "%s" belongs to another number',
      activate_phone_number.phone_number, activate_phone_number.elevenlabs_phone_id
    ),
    hint = 'ELEVENLABS_PHONE_ID_IN_USE';
end;
$$;

revoke execute on function private.activate_phone_number(text, text) from public, anon;
grant execute on function private.activate_phone_number(text, text) to authenticated, service_role;

comment on function private.activate_phone_number(text, text) is
  'Stores the ElevenLabs id, makes the number active and resolves its notification. Admins only.';

create function public.activate_phone_number(phone_number text, elevenlabs_phone_id text)
returns public.phone_numbers
language sql
set search_path = ''
as $$
  select private.activate_phone_number(phone_number, elevenlabs_phone_id);
$$;

revoke execute on function public.activate_phone_number(text, text) from public, anon;
grant execute on function public.activate_phone_number(text, text) to authenticated, service_role;

comment on function public.activate_phone_number(text, text) is
  'Activates an imported number: the same call again answers the same. Admins only.';
