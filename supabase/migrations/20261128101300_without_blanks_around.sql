-- PL/pgSQL, like all that each sign-up calls: Postgres would plan a function in SQL again in each statement.
create function one_number.without_blanks_around(value text)
returns text
language plpgsql
immutable
strict
set search_path = ''
as $$
begin
  -- People paste no-break and zero-width spaces from documents; not every locale counts them as blanks.
  return regexp_replace(value, '^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$', '', 'g');
end;
$$;

revoke execute on function one_number.without_blanks_around(text) from public, anon, authenticated, service_role;

comment on function one_number.without_blanks_around(text) is 'The text without blanks, tabs and line ends around it.';

create function one_number.without_punctuation(area_code text)
returns text
language plpgsql
immutable
strict
set search_path = ''
as $$
begin
  -- As people write it: 604, (604), 1-604, +1 604.
  return coalesce(substring(area_code from '^[(\s\u00a0]*(?:\+?1)?[-.(\s\u00a0]*([2-9][0-9]{2})[-.)\s\u00a0]*$'), area_code);
end;
$$;

revoke execute on function one_number.without_punctuation(text) from public, anon, authenticated, service_role;

comment on function one_number.without_punctuation(text) is
  'The three digits of an area code that was typed with parentheses, dashes or the country code 1; any other text as it is.';
