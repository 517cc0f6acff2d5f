-- Security definer: the tables are read-only for every API role.
create function public.confirm_phone_number_release(release_id uuid, lease_token uuid, is_final boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Only with time left, so that nobody who was slow acts on what is not theirs any more.
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
  'Asked right before anything is taken away: whether the number is still to be given back, and by the caller. With is_final, before Twilio is asked: nobody can keep it from then on. Returns confirmed or lease_lost.';
