create function one_number.lock_number_to_activate(
  phone_number text, elevenlabs_phone_id text, replace boolean default false
)
returns public.phone_number_records
language plpgsql
set search_path = ''
as $$
declare
  locked public.phone_numbers := one_number.lock_phone_number(phone_number, 'activate', also_released => false);
  -- Read after the lock, so that it has the changes of the transaction that held the lock before.
  number public.phone_number_records := one_number.phone_number_record(locked.id);
begin
  if number.status = 'active' and not replace
    and number.elevenlabs_phone_id <> lock_number_to_activate.elevenlabs_phone_id
  then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot activate "%s": it is active with another ElevenLabs id, send "replace": true to replace that',
        number.phone_number
      ),
      hint = 'PHONE_NUMBER_ALREADY_ACTIVE';
  end if;

  if number.status not in ('pending_import', 'active') and not (replace and number.status = 'suspended') then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot activate "%s": status is "%s"', number.phone_number, number.status),
      hint = 'PHONE_NUMBER_NOT_PENDING';
  end if;

  if exists (
    select from public.phone_number_details as d
    where d.elevenlabs_phone_id = lock_number_to_activate.elevenlabs_phone_id and d.phone_number_id <> number.id
  ) then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot activate "%s": ElevenLabs id "%s" belongs to another number',
        number.phone_number, lock_number_to_activate.elevenlabs_phone_id
      ),
      hint = 'ELEVENLABS_PHONE_ID_IN_USE';
  end if;

  return number;
end;
$$;

revoke execute on function one_number.lock_number_to_activate(text, text, boolean)
from public, anon, authenticated, service_role;

comment on function one_number.lock_number_to_activate(text, text, boolean) is
  'Locks and returns the number that waits for its import, or is active with this id (null: whichever it has), and refuses others. With replace, an active or suspended number may have another id. Admins only.';

-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.activate_phone_number(
  phone_number text,
  elevenlabs_phone_id text,
  verification public.elevenlabs_verification default 'unverified',
  replace boolean default false
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_number_records;
begin
  number := one_number.lock_number_to_activate(phone_number, elevenlabs_phone_id, replace);

  if number.elevenlabs_phone_id = coalesce(activate_phone_number.elevenlabs_phone_id, number.elevenlabs_phone_id) then
    -- A verified id stays verified; an unverified one may still be verified.
    if activate_phone_number.verification = 'verified' then
      update public.phone_number_details as d
      set elevenlabs_verification = 'verified'
      where d.phone_number_id = number.id and d.elevenlabs_verification <> 'verified';
      number.elevenlabs_verification := 'verified';
    end if;
    return number;
  end if;

  return one_number.record_activation(number, activate_phone_number.elevenlabs_phone_id, activate_phone_number.verification);
end;
$$;

revoke execute on function public.activate_phone_number(text, text, public.elevenlabs_verification, boolean) from public, anon;
grant execute on function public.activate_phone_number(text, text, public.elevenlabs_verification, boolean) to authenticated, service_role;

comment on function public.activate_phone_number(text, text, public.elevenlabs_verification, boolean) is
  'Activates an imported number, also one whose calls were registered: from now on ElevenLabs takes them. The same call again answers the same, and may verify an unverified id. With replace, an active or suspended number gets another id, and stays as it is otherwise. Admins only.';
