create function one_number.without_blanks_around(value text)
returns text
language sql
immutable
set search_path = ''
as $$
  -- People paste no-break and zero-width spaces from documents; not every locale counts them as blanks.
  select regexp_replace(value, '^[\s\u00a0\u200b\ufeff]+|[\s\u00a0\u200b\ufeff]+$', '', 'g');
$$;

revoke execute on function one_number.without_blanks_around(text) from public, anon, authenticated, service_role;

comment on function one_number.without_blanks_around(text) is 'The text without blanks, tabs and line ends around it.';

create function one_number.without_punctuation(area_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  -- As people write it: 604, (604), 1-604, +1 604.
  select coalesce(substring(area_code from '^[(\s\u00a0]*(?:\+?1)?[-.(\s\u00a0]*([2-9][0-9]{2})[-.)\s\u00a0]*$'), area_code);
$$;

revoke execute on function one_number.without_punctuation(text) from public, anon, authenticated, service_role;

comment on function one_number.without_punctuation(text) is
  'The three digits of an area code that was typed with parentheses, dashes or the country code 1; any other text as it is.';

-- Security definer: the clients whose inserts come here may not execute the functions it uses.
create function one_number.normalize_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  new.name := one_number.without_blanks_around(new.name);
  new.country := nullif(upper(one_number.without_blanks_around(new.country)), '');
  new.area_code := one_number.without_punctuation(nullif(one_number.without_blanks_around(new.area_code), ''));
  -- An explicit null is how some clients leave a column out.
  new.provisioning_policy := coalesce(new.provisioning_policy, 'auto');

  if tg_op = 'INSERT' or (new.area_code, new.country) is distinct from (old.area_code, old.country) then
    perform one_number.require_sold_area_code(new.area_code, new.country);
  end if;

  return new;
end;
$$;

revoke execute on function one_number.normalize_organization() from public, anon, authenticated, service_role;

comment on function one_number.normalize_organization() is
  'Trims what people type: an empty area code means none, and must never reach a search as an empty parameter. Refuses a wish that cannot be met.';

create trigger normalize_organization
before insert or update on public.organizations
for each row execute function one_number.normalize_organization();
