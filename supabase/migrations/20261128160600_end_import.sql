-- Security definer: admins change numbers only through functions like this one.
create function public.end_import(phone_number text, began_at timestamptz)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  update public.phone_number_details as d
  set importing_since = null
  from public.phone_numbers as n
  where n.id = d.phone_number_id
    and n.phone_number = end_import.phone_number and d.importing_since = end_import.began_at;
end;
$$;

revoke execute on function public.end_import(text, timestamptz) from public, anon;
grant execute on function public.end_import(text, timestamptz) to authenticated, service_role;

comment on function public.end_import(text, timestamptz) is
  'Ends an import through the API that came to nothing. Admins only.';
