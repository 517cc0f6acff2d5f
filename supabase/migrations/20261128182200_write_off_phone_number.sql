create function one_number.lock_number_to_write_off(phone_number text, confirmation text)
returns public.phone_numbers
language plpgsql
set search_path = ''
as $$
declare
  number public.phone_numbers := one_number.lock_phone_number(phone_number, 'write off');
begin
  if confirmation is distinct from number.phone_number then
    raise exception using
      errcode = 'PT400',
      message = format(
        'Cannot write off "%s" without its confirmation: send {"confirm": "%s"}', number.phone_number, number.phone_number
      ),
      hint = 'CONFIRMATION_REQUIRED';
  end if;
  return number;
end;
$$;

revoke execute on function one_number.lock_number_to_write_off(text, text) from public, anon, authenticated, service_role;

comment on function one_number.lock_number_to_write_off(text, text) is
  'Locks and returns the number of a confirmed call. Admins only.';

-- Security definer: admins read numbers only through functions like this one.
create function public.prepare_write_off(
  phone_number text, confirmation text, project_name text default null, twilio_account_sid text default null
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_number_records := one_number.phone_number_record(
    (one_number.lock_number_to_write_off(phone_number, confirmation)).id
  );
begin
  -- Another account does not have it, and it is not gone.
  perform one_number.require_own_number(number, 'write off', project_name, twilio_account_sid);
  return number;
end;
$$;

revoke execute on function public.prepare_write_off(text, text, text, text) from public, anon;
grant execute on function public.prepare_write_off(text, text, text, text) to authenticated, service_role;

comment on function public.prepare_write_off(text, text, text, text) is
  'The number that is about to be written off: Twilio is asked for its id first. Admins only.';

-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.write_off_phone_number(phone_number text, confirmation text, twilio_sid text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers := one_number.lock_number_to_write_off(phone_number, confirmation);
begin
  if number.status = 'released' then
    return one_number.phone_number_record(number.id);
  end if;

  if not exists (
    select from public.phone_number_details as d
    where d.phone_number_id = number.id and d.twilio_sid = write_off_phone_number.twilio_sid
  ) then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot write off "%s": it has another id at Twilio by now', number.phone_number),
      hint = 'PHONE_NUMBER_AT_TWILIO';
  end if;

  -- It ends the release that waits, whoever works on it; without one it is one of its own, which says who confirmed it.
  insert into public.phone_number_releases as r (
    phone_number_id, organization_id, due_at, confirmed_by
  )
  values (number.id, number.organization_id, now(), one_number.current_actor())
  on conflict (phone_number_id) where status in ('scheduled', 'held') do nothing;
  update public.phone_number_releases as r
  set
    status = 'released',
    released_at = now(),
    due_at = null,
    lease_token = null,
    confirmed_by = coalesce(r.confirmed_by, one_number.current_actor()),
    last_error_code = null,
    last_error_message = null
  where r.phone_number_id = number.id and r.status in ('scheduled', 'held');

  update public.phone_numbers as n
  set status = 'released', released_at = now(), releasing_at = coalesce(n.releasing_at, now())
  where n.id = number.id;

  perform one_number.resolve_notifications(told.type, number.phone_number)
  from unnest(array[
    'elevenlabs_import_required', 'organization_returned', 'release_scheduled', 'release_failed', 'number_missing',
    'number_unaccounted'
  ]) as told (type);
  return one_number.phone_number_record(number.id);
end;
$$;

revoke execute on function public.write_off_phone_number(text, text, text) from public, anon;
grant execute on function public.write_off_phone_number(text, text, text) to authenticated, service_role;

comment on function public.write_off_phone_number(text, text, text) is
  'Records that a number is gone, or another project''s, right after Twilio said so of its id. Nothing is given back. The confirmation is the number itself. The same call again answers the same. Admins only.';
