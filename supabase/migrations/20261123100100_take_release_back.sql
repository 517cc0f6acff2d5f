-- What is kept for nobody may be gone at ElevenLabs all the same: should its organization return, it is imported again.
alter table public.phone_numbers
  drop constraint what_is_kept_is_not_worked_on,
  add constraint what_is_kept_is_not_worked_on check (
    release_due_at is not null
    or num_nonnulls(release_retry_at, release_lease_token, release_final_at) = 0
  );

create function private.take_release_back(number public.phone_numbers, owner public.organizations)
returns public.phone_numbers
language plpgsql
set search_path = ''
as $$
declare
  kept_status text := case
    when owner.id is null then 'releasing'
    -- ElevenLabs may have it no longer: it is imported again.
    when number.activated_at is null or number.release_began_at is not null then 'pending_import'
    when number.suspended_at is not null then 'suspended'
    else 'active'
  end;
begin
  update public.phone_numbers as n
  set
    status = kept_status,
    organization_id = owner.id,
    organization_name = coalesce(owner.name, n.organization_name),
    organization_deleted_by = case when owner.id is null then n.organization_deleted_by end,
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
    release_began_at = case when owner.id is null then n.release_began_at end,
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

revoke execute on function private.take_release_back(public.phone_numbers, public.organizations)
from public, anon, authenticated, service_role;

comment on function private.take_release_back(public.phone_numbers, public.organizations) is
  'Lets an organization have a number that was to be given back: it is what it was before, or is imported again. Without an organization, it is kept without a date.';

-- A kept number whose organization is gone has nobody that it could be active for. It stays releasing without a date: paid
-- for, seen by the admins, and given to nobody, until one of them releases it, or its organization is inserted again.
-- Handing it to another organization would give those who still dial it to a stranger.
create or replace function private.keep_phone_number(phone_number text)
returns public.phone_numbers
language plpgsql
security definer
set search_path = ''
as $$
declare
  owner public.organizations;
  number public.phone_numbers;
begin
  perform private.require_admin();

  -- The organization first, then the number: a deletion locks them in the same sequence.
  select g.* into owner
  from public.phone_numbers as n
  join public.phone_number_orders as o on o.id = n.order_id
  join public.organizations as g on g.id = o.organization_id
  where n.phone_number = keep_phone_number.phone_number and n.status <> 'released'
  for key share of g;

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

  return private.take_release_back(number, owner);
end;
$$;

comment on function private.keep_phone_number(text) is
  'Takes a release back, until Twilio is asked for it: an organization''s number is what it was before, or is imported again, also if the organization was deleted and inserted again; that of a deleted organization is kept without a date. Admins only.';
