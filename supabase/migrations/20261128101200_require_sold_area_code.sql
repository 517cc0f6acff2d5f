-- A malformed area code is left to the constraint that says so. A list that is empty refuses nothing: nobody's sign-up may
-- depend on it.
create function one_number.require_sold_area_code(area_code text, country text)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  listed public.area_codes;
begin
  if area_code is null or area_code !~ '^[2-9][0-9]{2}$' then
    return;
  end if;

  select * into listed
  from public.area_codes as a
  where a.area_code = require_sold_area_code.area_code;

  if not found and exists (select from public.area_codes) then
    raise exception using
      errcode = 'PT400',
      message = format('Cannot order a number with area code "%s": no local number of the US or Canada has it', area_code),
      detail = json_build_object('areaCode', area_code),
      hint = 'AREA_CODE_NOT_SOLD';
  end if;

  if listed.country <> country then
    raise exception using
      errcode = 'PT400',
      message = format('Cannot order a number with area code "%s" in "%s": it is in "%s"', area_code, country, listed.country),
      detail = json_build_object('areaCode', area_code, 'country', listed.country),
      hint = 'AREA_CODE_IN_OTHER_COUNTRY';
  end if;
end;
$$;

revoke execute on function one_number.require_sold_area_code(text, text) from public, anon, authenticated, service_role;

comment on function one_number.require_sold_area_code(text, text) is
  'Refuses an area code that Twilio does not sell as a local number, or that is not in the country.';
