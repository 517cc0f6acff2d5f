-- Security definer: admins read numbers only through functions like this one.
create function public.has_phone_number(phone_number text)
returns boolean
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  return exists (
    select from public.phone_numbers as n
    where n.phone_number = has_phone_number.phone_number and n.status <> 'released'
  );
end;
$$;

revoke execute on function public.has_phone_number(text) from public, anon;
grant execute on function public.has_phone_number(text) to authenticated, service_role;

comment on function public.has_phone_number(text) is
  'Whether a number is ours. An admin is told the number behind an id at ElevenLabs only if it is ours. Admins only.';
