create function one_number.phone_number_record(phone_number_id uuid)
returns public.phone_number_records
language sql
stable
set search_path = ''
as $$
  select n from public.phone_number_records as n where n.id = phone_number_id;
$$;

revoke execute on function one_number.phone_number_record(uuid) from public, anon, authenticated, service_role;

comment on function one_number.phone_number_record(uuid) is 'What an admin''s call about a number answers.';

create function one_number.lock_phone_number(phone_number text, intent text, also_released boolean default true)
returns public.phone_numbers
language plpgsql
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  -- First of all, so that others do not learn which numbers exist.
  perform one_number.require_admin();

  -- The one that we have, or else the last one that we had.
  select * into number
  from public.phone_numbers as n
  where n.phone_number = lock_phone_number.phone_number and (also_released or n.status <> 'released')
  order by (n.status = 'released'), n.released_at desc
  limit 1
  for update;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot %s "%s": no such number', intent, lock_phone_number.phone_number),
      hint = 'PHONE_NUMBER_NOT_FOUND';
  end if;

  return number;
end;
$$;

revoke execute on function one_number.lock_phone_number(text, text, boolean)
from public, anon, authenticated, service_role;

comment on function one_number.lock_phone_number(text, text, boolean) is
  'Locks and returns a number that we have, or perhaps had. Admins only.';

create function one_number.refuse_phone_number(number public.phone_numbers, intent text, code text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using
    errcode = 'PT409',
    message = format('Cannot %s "%s": status is "%s"', intent, number.phone_number, number.status),
    hint = code;
end;
$$;

revoke execute on function one_number.refuse_phone_number(public.phone_numbers, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.refuse_phone_number(public.phone_numbers, text, text) is
  'Refuses an action that the status of the number does not allow.';
