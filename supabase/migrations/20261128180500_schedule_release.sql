create function one_number.schedule_release(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
begin
  -- An admin may have begun to give it back already.
  insert into public.phone_number_releases (phone_number_id, due_at)
  values (number.id, one_number.release_due_at())
  on conflict (phone_number_id) where status in ('scheduled', 'held') do nothing;

  -- A copy does not give the original's number back.
  if one_number.is_own_number(number.id) then
    perform one_number.announce_release(one_number.phone_number_record(number.id));
  end if;
end;
$$;

revoke execute on function one_number.schedule_release(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.schedule_release(public.phone_numbers) is
  'Says when the number of a deleted organization is given back, and tells the admins.';
