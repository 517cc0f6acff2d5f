-- Of the insert of an owner of that organization. Locked, so that it can only be an upsert of the row: nobody deletes it before the
-- insert finds it. Of anybody else's organization it tells nothing, and locks nothing.
-- Security definer: clients may not lock rows.
create function one_number.keep_own_organization(organization_id uuid)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.organizations as g
  where g.id = keep_own_organization.organization_id and exists (
    select from public.organization_members as m
    where m.organization_id = g.id and m.user_id = auth.uid() and m.role = 'owner'
  )
  for key share;
  return found;
end;
$$;

revoke execute on function one_number.keep_own_organization(uuid) from public, anon, service_role;
grant execute on function one_number.keep_own_organization(uuid) to authenticated;

comment on function one_number.keep_own_organization(uuid) is
  'Whether an organization exists whose owner is the signed-in user; it is not deleted until the transaction ends.';

-- Clients send whole rows: the grants let each column through, and this lets what is unchanged through. Columns that an
-- application adds are for its own grants.
-- An upsert comes here twice: as an insert, then as an update with what that insert would have stored
-- (https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT).
-- Nothing here needs another table than those of the tenants: where One Number is removed, they keep it.
-- Security definer: clients may not lock rows.
create function one_number.protect_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  changed text;
begin
  if tg_op = 'INSERT' then
    perform from public.organizations as g
    where g.id = new.id and exists (
      select from public.organization_members as m
      where m.organization_id = g.id and m.user_id = auth.uid() and m.role = 'owner'
    )
    for key share;
    if not found then
      -- A policy shows the creator the new row, by its time.
      new.created_at := now();
      new.updated_at := now();
    end if;
    return new;
  end if;

  new.created_by := coalesce(new.created_by, old.created_by);
  select string_agg(n.key, ', ' order by n.key) into changed
  from jsonb_each(to_jsonb(new)) as n
  join jsonb_each(to_jsonb(old)) as o using (key)
  where n.value is distinct from o.value and n.key in ('id', 'provisioning_policy', 'created_by', 'created_at');
  if changed is not null then
    raise exception using
      errcode = 'PT403',
      message = format(
        'Cannot change %s of an organization: an owner changes name, area_code and country; send only the columns that change',
        changed
      ),
      hint = 'COLUMN_NOT_CHANGEABLE';
  end if;

  return new;
end;
$$;

revoke execute on function one_number.protect_organization() from public, anon, authenticated, service_role;

comment on function one_number.protect_organization() is
  'Refuses changes that clients may not make: of the id, the policy, the creator and the time of the insert, which is the database''s.';

-- For the Data API's roles but the one of a secret key. A function that acts as its owner is a server.
-- After normalize_organization, by its name: what was only typed in another way is no change.
create trigger protect_organization
before insert or update on public.organizations
for each row
when (current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member'))
execute function one_number.protect_organization();
