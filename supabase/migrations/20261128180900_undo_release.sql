create function one_number.undo_release(number public.phone_numbers, owner public.organizations)
returns void
language plpgsql
set search_path = ''
as $$
declare
  began timestamptz;
  kept_status public.phone_number_status;
  is_registered boolean := exists (
    select from public.phone_number_details as d
    where d.phone_number_id = number.id and d.answered_by = 'registration'
  );
begin
  update public.phone_number_releases as r
  set status = 'kept', kept_at = now(), due_at = null, lease_token = null
  where r.phone_number_id = number.id and r.status in ('scheduled', 'held')
  returning r.began_at into began;

  kept_status := case
    -- ElevenLabs may have it no longer: it is imported again.
    when number.activated_at is null or (began is not null and not is_registered) then 'pending_import'
    when number.suspended_at is not null then 'suspended'
    else 'active'
  end;

  update public.phone_numbers as n
  set
    status = kept_status,
    organization_id = owner.id,
    organization_name = one_number.spoken_name(owner.name),
    releasing_at = null,
    suspended_at = case when kept_status <> 'pending_import' then n.suspended_at end,
    activated_at = case when kept_status <> 'pending_import' then n.activated_at end
  where n.id = number.id
  returning * into number;

  if number.status = 'pending_import' then
    update public.phone_number_details as d
    set
      elevenlabs_phone_id = null,
      elevenlabs_verification = null,
      elevenlabs_phone_id_set_at = null,
      elevenlabs_phone_id_set_by = null
    where d.phone_number_id = number.id;
  end if;

  update public.phone_number_orders as o
  set organization_name = one_number.spoken_name(owner.name), ordered_by = owner.created_by, organization_deleted_at = null
  where o.id = number.order_id and o.organization_deleted_at is not null;

  if number.status = 'pending_import' then
    perform one_number.begin_answering(number);
  end if;
end;
$$;

revoke execute on function one_number.undo_release(public.phone_numbers, public.organizations)
from public, anon, authenticated, service_role;

comment on function one_number.undo_release(public.phone_numbers, public.organizations) is
  'Gives a number back to an organization before Twilio has it: with its former status, or to be imported again.';
