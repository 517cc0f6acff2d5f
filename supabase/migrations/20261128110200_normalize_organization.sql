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
