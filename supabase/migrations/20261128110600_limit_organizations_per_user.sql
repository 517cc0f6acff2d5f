-- Security definer: clients may not read the settings. Whom nobody is signed in for (a secret key, Studio) is not limited.
create function one_number.limit_organizations_per_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  user_id uuid := auth.uid();
  -- Without its settings row the product keeps to the default.
  most integer := coalesce((select max_organizations_per_user from public.provisioning_settings), 100);
begin
  -- An upsert may have changed rows and inserted none.
  if user_id is null or not exists (select from new_organizations) then
    return null;
  end if;

  -- One insert of a user at a time: the next one counts what this one has committed.
  perform pg_advisory_xact_lock(hashtextextended('organizations of ' || user_id, 0));

  -- The index is read no further than to the first one too many.
  perform from public.organizations as g where g.created_by = user_id offset most limit 1;
  if found then
    raise exception using
      errcode = 'PT403',
      message = format('Cannot insert the organization: a user may have inserted %s, and may insert another once one of them is deleted', most),
      hint = 'ORGANIZATION_LIMIT_REACHED';
  end if;

  return null;
end;
$$;

revoke execute on function one_number.limit_organizations_per_user() from public, anon, authenticated, service_role;

comment on function one_number.limit_organizations_per_user() is
  'Refuses the organizations of a signed-in user who would then have more than max_organizations_per_user.';

-- Per statement: a bulk insert is counted once, all of it.
create trigger limit_organizations_per_user
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function one_number.limit_organizations_per_user();
