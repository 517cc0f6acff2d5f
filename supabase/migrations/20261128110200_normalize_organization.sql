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

-- Security definer: the clients whose inserts come here may not execute the function it uses.
create function one_number.normalize_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  new.name := one_number.without_blanks_around(new.name);
  new.country := nullif(upper(one_number.without_blanks_around(new.country)), '');
  new.area_code := nullif(one_number.without_blanks_around(new.area_code), '');
  return new;
end;
$$;

revoke execute on function one_number.normalize_organization() from public, anon, authenticated, service_role;

comment on function one_number.normalize_organization() is
  'Trims what people type: an empty area code means none, and must never reach a search as an empty parameter.';

create trigger normalize_organization
before insert or update on public.organizations
for each row execute function one_number.normalize_organization();
