-- Security definer: the tables are read-only for every API role.
create function public.complete_phone_number_release(phone_number_id uuid, lease_token uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  update public.phone_numbers as n
  set
    status = 'released',
    released_at = now(),
    release_lease_token = null,
    release_lease_expires_at = null,
    release_retry_at = null,
    release_error_code = null,
    release_error_message = null
  where n.id = phone_number_id and n.release_lease_token = complete_phone_number_release.lease_token
  returning * into number;
  if not found then
    -- A repetition, because the first answer was lost; or somebody else ended it.
    perform from public.phone_numbers as n where n.id = phone_number_id and n.status = 'released';
    return case when found then 'released' else 'lease_lost' end;
  end if;

  perform one_number.resolve_notifications('release_scheduled', number.phone_number);
  perform one_number.resolve_notifications('release_failed', number.phone_number);
  return number.status;
end;
$$;

revoke execute on function public.complete_phone_number_release(uuid, uuid) from public, anon, authenticated;
grant execute on function public.complete_phone_number_release(uuid, uuid) to service_role;

comment on function public.complete_phone_number_release(uuid, uuid) is
  'Records that a number is no longer ours, and resolves what was asked of the admins about it. Returns released or lease_lost.';
