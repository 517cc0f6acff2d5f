-- Security definer: the tables are read-only for every API role.
create function public.confirm_phone_number_import(phone_number_id uuid, lease_token uuid)
returns timestamptz
language plpgsql
security definer
set search_path = ''
as $$
declare
  began_at timestamptz := clock_timestamp();
begin
  -- The number first, as whoever activates, suspends or releases it locks it.
  perform from public.phone_numbers as n where n.id = confirm_phone_number_import.phone_number_id for update;

  update public.phone_number_details as d
  set importing_since = began_at
  where d.phone_number_id = confirm_phone_number_import.phone_number_id
    and d.import_lease_token = confirm_phone_number_import.lease_token
    and d.import_due_at > began_at
    and not one_number.is_being_imported(d.phone_number_id)
    and one_number.may_be_imported(d.phone_number_id);

  return case when found then began_at end;
end;
$$;

revoke execute on function public.confirm_phone_number_import(uuid, uuid) from public, anon, authenticated;
grant execute on function public.confirm_phone_number_import(uuid, uuid) to service_role;

comment on function public.confirm_phone_number_import(uuid, uuid) is
  'Asked right before ElevenLabs is asked to import: keeps all other imports of the number away for two minutes, an admin''s too. Returns when the import began, or null when it must not: the lease is lost, the number does not wait any more, or an admin imports it.';
