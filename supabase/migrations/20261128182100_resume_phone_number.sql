-- Security definer: for the same reason.
create function public.resume_phone_number(phone_number text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  number := one_number.lock_phone_number(phone_number, 'resume');
  if number.status = 'active' then
    return one_number.phone_number_record(number.id);
  end if;
  if number.status <> 'suspended' then
    perform one_number.refuse_phone_number(number, 'resume', 'PHONE_NUMBER_NOT_SUSPENDED');
  end if;

  update public.phone_numbers as n
  set status = 'active', suspended_at = null
  where n.id = number.id
  returning * into number;
  return one_number.phone_number_record(number.id);
end;
$$;

revoke execute on function public.resume_phone_number(text) from public, anon;
grant execute on function public.resume_phone_number(text) to authenticated, service_role;

comment on function public.resume_phone_number(text) is
  'Makes a suspended number active again. The same call again answers the same. Admins only.';
