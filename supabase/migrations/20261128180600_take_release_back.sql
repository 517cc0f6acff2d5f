create function one_number.take_release_back(number public.phone_numbers, owner public.organizations)
returns public.phone_numbers
language plpgsql
set search_path = ''
as $$
declare
  kept_status public.phone_number_status := case
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

  if number.status = 'pending_import' then
    update public.phone_number_details as d
    set elevenlabs_phone_id = null, elevenlabs_verification = null
    where d.phone_number_id = number.id;
  end if;

  perform one_number.resolve_notifications('release_scheduled', number.phone_number);
  perform one_number.resolve_notifications('release_failed', number.phone_number);
  if number.status = 'pending_import' then
    perform one_number.announce_import(number);
  end if;

  return number;
end;
$$;

revoke execute on function one_number.take_release_back(public.phone_numbers, public.organizations)
from public, anon, authenticated, service_role;

comment on function one_number.take_release_back(public.phone_numbers, public.organizations) is
  'Lets an organization have a number that was to be given back: it is what it was before, or is imported again. Without an organization, it is kept without a date.';
