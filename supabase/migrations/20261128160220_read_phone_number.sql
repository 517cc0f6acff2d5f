-- Security definer: admins read numbers only through functions like this one.
create function public.read_phone_number(phone_number text)
returns public.phone_number_records
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  id uuid;
begin
  perform one_number.require_admin();

  -- The one that we have, or else the last one that we had.
  select n.id into id
  from public.phone_numbers as n
  where n.phone_number = read_phone_number.phone_number
  order by (n.status = 'released'), n.released_at desc
  limit 1;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot show "%s": no such number', phone_number),
      hint = 'PHONE_NUMBER_NOT_FOUND';
  end if;

  return one_number.phone_number_record(id);
end;
$$;

revoke execute on function public.read_phone_number(text) from public, anon;
grant execute on function public.read_phone_number(text) to authenticated, service_role;

comment on function public.read_phone_number(text) is
  'A number that we have, or else the last one of these digits that we had, with the operator''s part. Admins only.';
