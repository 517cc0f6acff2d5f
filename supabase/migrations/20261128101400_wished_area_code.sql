-- Of organizations that an application has anyhow, these columns may hold anything: it is a wish if it can be one.
create function one_number.wished_area_code(area_code text)
returns text
language plpgsql
immutable
strict
set search_path = ''
as $$
begin
  return substring(one_number.without_punctuation(one_number.without_blanks_around(area_code)) from '^[2-9][0-9]{2}$');
end;
$$;

revoke execute on function one_number.wished_area_code(text) from public, anon, authenticated, service_role;

comment on function one_number.wished_area_code(text) is
  'The area code that an organization wishes, in three digits; null for a text that is none.';

create function one_number.wished_country(country text)
returns text
language plpgsql
immutable
strict
set search_path = ''
as $$
begin
  return substring(upper(one_number.without_blanks_around(country)) from '^(?:US|CA)$');
end;
$$;

revoke execute on function one_number.wished_country(text) from public, anon, authenticated, service_role;

comment on function one_number.wished_country(text) is
  'The country that an organization wishes, US or CA; null for any other text.';
