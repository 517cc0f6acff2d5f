-- Security definer: the clients whose inserts come here may not execute the functions it uses.
create function one_number.normalize_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  known public.organizations;
begin
  new.name := one_number.without_blanks_around(new.name);
  new.country := nullif(upper(one_number.without_blanks_around(new.country)), '');
  new.area_code := one_number.without_punctuation(nullif(one_number.without_blanks_around(new.area_code), ''));

  -- An explicit null is how some clients leave a column out, and how supabase-js fills the rows of a bulk insert whose keys
  -- differ (https://docs.postgrest.org/en/stable/references/api/tables_views.html#bulk-insert-with-default-values).
  if tg_op = 'UPDATE' then
    known := old;
  elsif new.id is not null and num_nulls(new.provisioning_policy, new.created_by, new.created_at, new.updated_at) > 0 then
    -- An upsert that changes this row, where the caller may.
    select * into known
    from public.organizations as g
    where g.id = new.id
      and (one_number.signed_in_user() is null or g.id = any (one_number.my_organization_ids('owner')));
  end if;
  new.id := coalesce(new.id, known.id, gen_random_uuid());
  new.provisioning_policy := coalesce(new.provisioning_policy, known.provisioning_policy, 'auto');
  new.created_at := coalesce(new.created_at, known.created_at, now());
  new.updated_at := coalesce(new.updated_at, known.updated_at, now());
  if tg_op = 'INSERT' then
    new.created_by := coalesce(
      new.created_by, case when known.id is null then one_number.signed_in_user() else known.created_by end
    );
  end if;

  if tg_op = 'INSERT' or (new.area_code, new.country) is distinct from (old.area_code, old.country) then
    perform one_number.require_sold_area_code(new.area_code, new.country);
  end if;

  return new;
end;
$$;

revoke execute on function one_number.normalize_organization() from public, anon, authenticated, service_role;

comment on function one_number.normalize_organization() is
  'Trims what people type: an empty area code means none, and must never reach a search as an empty parameter. Fills in what clients leave out as null. Refuses a wish that cannot be met.';

create trigger normalize_organization
before insert or update on public.organizations
for each row execute function one_number.normalize_organization();
