create function one_number.region_of(phone_number text)
returns text
language sql
stable
set search_path = ''
as $$
  select a.regions[1]
  from public.area_codes as a
  where a.area_code = substring(phone_number from '^\+1([0-9]{3})') and cardinality(a.regions) = 1;
$$;

revoke execute on function one_number.region_of(text) from public, anon, authenticated, service_role;

comment on function one_number.region_of(text) is
  'The state or province of a number, by its area code. Null for an area code of several, or of elsewhere.';
