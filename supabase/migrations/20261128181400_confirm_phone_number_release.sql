-- Security definer: the tables are read-only for every API role.
create function public.confirm_phone_number_release(release_id uuid, lease_token uuid, is_final boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Only with time left, so that a slow function does not act on a release that another one has by then.
  update public.phone_number_releases as r
  set final_at = case when is_final then coalesce(r.final_at, clock_timestamp()) else r.final_at end
  where r.id = release_id
    and r.lease_token = confirm_phone_number_release.lease_token
    and r.due_at > clock_timestamp()
    and one_number.may_be_released(r);

  return case when found then 'confirmed' else 'lease_lost' end;
end;
$$;

revoke execute on function public.confirm_phone_number_release(uuid, uuid, boolean) from public, anon, authenticated;
grant execute on function public.confirm_phone_number_release(uuid, uuid, boolean) to service_role;

comment on function public.confirm_phone_number_release(uuid, uuid, boolean) is
  'Asked right before each step that takes something away: may the caller still give the number back? With is_final, before Twilio is asked: from then on the number cannot be kept. Returns confirmed or lease_lost.';
