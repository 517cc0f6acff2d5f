-- A kept number of a deleted organization has no organization that it could be active for. It stays releasing without a
-- date: paid for, seen by the admins, and given to nobody, until one of them releases it. Handing it to another
-- organization would give those who still dial it to a stranger.
--
-- Security definer: admins may read the tables, and change them only through functions like this one.
create function private.keep_phone_number(phone_number text)
returns public.phone_numbers
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
  kept_status text;
begin
  number := private.lock_phone_number(phone_number, 'keep');

  if number.status = 'released' then
    perform private.refuse_phone_number(number, 'keep', 'PHONE_NUMBER_RELEASED');
  end if;
  if number.status <> 'releasing' then
    return number;
  end if;
  if number.release_final_at is not null then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot keep "%s": Twilio has been asked to take it back', number.phone_number),
      hint = 'RELEASE_IN_PROGRESS';
  end if;

  kept_status := case
    when number.organization_id is null then 'releasing'
    -- ElevenLabs may have it no longer: it is imported again.
    when number.activated_at is null or number.release_began_at is not null then 'pending_import'
    when number.suspended_at is not null then 'suspended'
    else 'active'
  end;

  update public.phone_numbers as n
  set
    status = kept_status,
    releasing_at = case when kept_status = 'releasing' then n.releasing_at end,
    suspended_at = case when kept_status <> 'pending_import' then n.suspended_at end,
    activated_at = case when kept_status <> 'pending_import' then n.activated_at end,
    elevenlabs_phone_id = case when kept_status <> 'pending_import' then n.elevenlabs_phone_id end,
    elevenlabs_verification = case when kept_status <> 'pending_import' then n.elevenlabs_verification end,
    release_due_at = null,
    release_confirmed_by = null,
    release_attempts = 0,
    release_retry_at = null,
    release_lease_token = null,
    release_lease_expires_at = null,
    release_began_at = null,
    release_error_code = null,
    release_error_message = null
  where n.id = number.id
  returning * into number;

  perform private.resolve_notifications('release_scheduled', number.phone_number);
  perform private.resolve_notifications('release_failed', number.phone_number);
  if number.status = 'pending_import' then
    perform private.announce_import(number);
  end if;

  return number;
end;
$$;

revoke execute on function private.keep_phone_number(text) from public, anon;
grant execute on function private.keep_phone_number(text) to authenticated, service_role;

comment on function private.keep_phone_number(text) is
  'Takes a release back, until Twilio is asked for it: an organization''s number is what it was before, or is imported again; that of a deleted organization is kept without a date. Admins only.';

create function public.keep_phone_number(phone_number text)
returns public.phone_numbers
language sql
set search_path = ''
as $$
  select private.keep_phone_number(phone_number);
$$;

revoke execute on function public.keep_phone_number(text) from public, anon;
grant execute on function public.keep_phone_number(text) to authenticated, service_role;

comment on function public.keep_phone_number(text) is
  'Keeps a number that was to be given back. The same call again answers the same. Admins only.';
