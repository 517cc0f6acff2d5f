-- Security definer: the tables are read-only for every API role.
create function public.complete_phone_number_release(release_id uuid, lease_token uuid)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  ended public.phone_number_releases;
  number public.phone_numbers;
begin
  -- The number first, then its release: keep_phone_number and ask_about_returned_organization lock them in the same order.
  perform from public.phone_numbers as n
  join public.phone_number_releases as r on r.phone_number_id = n.id
  where r.id = release_id
  for update of n;

  update public.phone_number_releases as r
  set
    status = 'released',
    released_at = now(),
    due_at = null,
    lease_token = null,
    last_error_code = null,
    last_error_message = null
  where r.id = release_id and r.lease_token = complete_phone_number_release.lease_token
  returning * into ended;
  if not found then
    -- A repetition after a lost answer, or another function ended it.
    perform from public.phone_number_releases as r where r.id = release_id and r.status = 'released';
    return case when found then 'released' else 'lease_lost' end;
  end if;

  update public.phone_numbers as n
  set status = 'released', released_at = now()
  where n.id = ended.phone_number_id
  returning * into number;

  perform one_number.resolve_notifications('release_scheduled', number.phone_number);
  perform one_number.resolve_notifications('release_failed', number.phone_number);
  return ended.status;
end;
$$;

revoke execute on function public.complete_phone_number_release(uuid, uuid) from public, anon, authenticated;
grant execute on function public.complete_phone_number_release(uuid, uuid) to service_role;

comment on function public.complete_phone_number_release(uuid, uuid) is
  'Records that a number is no longer ours, and resolves the notifications about it. Returns released or lease_lost.';
