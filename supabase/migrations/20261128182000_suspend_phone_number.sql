-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.suspend_phone_number(phone_number text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  number := one_number.lock_phone_number(phone_number, 'suspend');
  if number.status = 'suspended' then
    return one_number.phone_number_record(number.id);
  end if;
  if number.status <> 'active' then
    perform one_number.refuse_phone_number(number, 'suspend', 'PHONE_NUMBER_NOT_ACTIVE');
  end if;

  update public.phone_numbers as n
  set status = 'suspended', suspended_at = now()
  where n.id = number.id
  returning * into number;
  return one_number.phone_number_record(number.id);
end;
$$;

revoke execute on function public.suspend_phone_number(text) from public, anon;
grant execute on function public.suspend_phone_number(text) to authenticated, service_role;

comment on function public.suspend_phone_number(text) is
  'Suspends an active number. The same call again answers the same. Admins only.';
