-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.release_phone_number(phone_number text, confirmation text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  number := one_number.lock_phone_number(phone_number, 'release');

  if confirmation is distinct from number.phone_number then
    raise exception using
      errcode = 'PT400',
      message = format(
        'Cannot release "%s" without its confirmation: send {"confirm": "%s"}', number.phone_number, number.phone_number
      ),
      hint = 'CONFIRMATION_REQUIRED';
  end if;

  if number.status = 'released' then
    return one_number.phone_number_record(number.id);
  end if;

  perform one_number.require_own_number(one_number.phone_number_record(number.id), 'release');

  -- The order of a living organization has come to its end, and nothing takes it up again: no other number is bought.
  insert into public.phone_number_releases as r (phone_number_id, organization_id, due_at, confirmed_by)
  values (number.id, number.organization_id, now(), one_number.current_actor())
  on conflict (phone_number_id) where status in ('scheduled', 'held') do update
  set
    status = 'scheduled',
    -- A function that gives it back at this moment goes on.
    due_at = case when r.lease_token is null then least(r.due_at, now()) else r.due_at end,
    confirmed_by = coalesce(r.confirmed_by, excluded.confirmed_by),
    attempts = 0,
    last_error_code = null,
    last_error_message = null;

  update public.phone_numbers as n
  set status = 'releasing', releasing_at = coalesce(n.releasing_at, now())
  where n.id = number.id;

  perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number);
  perform one_number.resolve_notifications('number_unanswered', number.phone_number);
  perform one_number.resolve_notifications('organization_returned', number.phone_number);
  perform one_number.wake_edge_function('release-phone-number');

  return one_number.phone_number_record(number.id);
end;
$$;

revoke execute on function public.release_phone_number(text, text) from public, anon;
grant execute on function public.release_phone_number(text, text) to authenticated, service_role;

comment on function public.release_phone_number(text, text) is
  'Gives a number back now. The confirmation is the number itself. The same call again answers the same. Admins only.';
