-- For a project that has organizations and members of its own: this file takes the place of the migrations of group 11.
-- It adds columns, triggers and functions to public.organizations; it changes and drops nothing. See README.md beside it.

-- Rather than wait for a long transaction, with the application behind it: try again when that is over.
select set_config('lock_timeout', '5s', true);

-- Security definer: clients may not read memberships and orders.
create function one_number.guard_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  is_owner boolean;
  wishes_another boolean := false;
begin
  if tg_op = 'INSERT' then
    if 'created_by' = any (tg_argv) then
      new.created_by := null;
    end if;
    return new;
  end if;

  new.provisioning_policy := old.provisioning_policy;
  if 'created_by' = any (tg_argv) then
    new.created_by := old.created_by;
  end if;

  is_owner := exists (
    select from one_number.memberships as m
    where m.organization_id = old.id and m.user_id = one_number.signed_in_user() and m.is_owner
  );
  if 'country' = any (tg_argv) then
    new.country := case when is_owner then new.country else old.country end;
    wishes_another := one_number.wished_country(new.country) is distinct from old.country;
  end if;
  if 'area_code' = any (tg_argv) then
    new.area_code := case when is_owner then new.area_code else old.area_code end;
    wishes_another := wishes_another or one_number.wished_area_code(new.area_code) is distinct from old.area_code;
  end if;
  -- Until the last migration has run, the function is not there, and no number is bought.
  if wishes_another and to_regprocedure('one_number.require_unbought_number(uuid)') is not null then
    perform one_number.require_unbought_number(old.id);
  end if;
  return new;
end;
$$;

revoke execute on function one_number.guard_organization() from public, anon, authenticated, service_role;

comment on function one_number.guard_organization() is
  'What clients may not change of the columns that it is given, stays as it is, whatever the application''s policies permit: who inserted an organization and, afterwards, its policy. Its wish is changed by an owner, as long as no number is bought.';

-- Security definer: the clients whose inserts come here may not execute the functions it uses.
create function one_number.normalize_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  new.provisioning_policy := coalesce(
    new.provisioning_policy,
    case tg_op
      -- An upsert may change a row that is there.
      when 'INSERT' then coalesce((select g.provisioning_policy from public.organizations as g where g.id = new.id), 'auto')
      else old.provisioning_policy
    end
  );
  if 'country' = any (tg_argv) then
    new.country := nullif(upper(one_number.without_blanks_around(new.country)), '');
  end if;
  if 'created_by' = any (tg_argv) and tg_op = 'INSERT' then
    new.created_by := coalesce(new.created_by, one_number.signed_in_user());
  end if;
  if 'area_code' = any (tg_argv) then
    new.area_code := one_number.without_punctuation(nullif(one_number.without_blanks_around(new.area_code), ''));
    if tg_op = 'INSERT' or (new.area_code, new.country) is distinct from (old.area_code, old.country) then
      perform one_number.require_sold_area_code(new.area_code, one_number.wished_country(new.country));
    end if;
  end if;
  return new;
end;
$$;

revoke execute on function one_number.normalize_organization() from public, anon, authenticated, service_role;

comment on function one_number.normalize_organization() is
  'Trims what people type into the columns that it is given, and refuses a wish that cannot be met.';

-- A column of that name which the application has anyhow is used as it is: it is neither changed nor guarded, and an area code
-- or a country in it that cannot be wished is no wish.
do $$
declare
  added text[] := '{}';
  present text[] := array(
    select a.attname from pg_catalog.pg_attribute as a
    where a.attrelid = 'public.organizations'::regclass and a.attnum > 0 and not a.attisdropped
  );
begin
  if 'country' <> all (present) then
    -- Not valid: new rows are checked, and the others, which have none, need not be read.
    alter table public.organizations add column country text;
    alter table public.organizations
    add constraint country_is_us_or_ca check (country in ('US', 'CA')) not valid;
    comment on column public.organizations.country is
      'US or CA: where its phone number shall be. Null: derived from the area code, else the configured default. Clients set it when they insert the row; an owner changes it as long as no number is bought.';
    added := added || text 'country';
  end if;

  if 'area_code' <> all (present) then
    alter table public.organizations add column area_code text;
    alter table public.organizations
    add constraint area_code_is_three_digits check (area_code ~ '^[2-9][0-9]{2}$') not valid;
    comment on column public.organizations.area_code is
      'The wanted area code, such as 604: one of area_codes, in that country. Null or blank: any. Clients set it when they insert the row; an owner changes it as long as no number is bought.';
    added := added || text 'area_code';
  end if;

  if 'created_by' <> all (present) then
    -- No foreign key: the account may be deleted without an update here, which the application's triggers would take for its own.
    alter table public.organizations add column created_by uuid;
    create index organizations_created_by_index on public.organizations (created_by) where created_by is not null;
    comment on column public.organizations.created_by is
      'The user who inserted the row since One Number was installed. Null for a secret key, and for all that were there before.';
    added := added || text 'created_by';
  end if;

  -- Constants: no row is written. Those that are there order nothing until an admin says so; those that come do.
  alter table public.organizations
  add column provisioning_policy public.provisioning_policy not null default 'never';
  alter table public.organizations alter column provisioning_policy set default 'auto';
  comment on column public.organizations.provisioning_policy is
    'auto: order a number now. hold: an admin decides. never: no number. Clients set it when they insert the row. never for all that were there before.';
  added := added || text 'provisioning_policy';

  execute format(
    'create trigger guard_organization before insert or update of country, area_code, provisioning_policy, created_by '
    'on public.organizations for each row '
    -- For the Data API's roles but the one of a secret key. A function that acts as its owner is a server.
    'when (current_user <> ''service_role'' and pg_has_role(''authenticator'', current_user, ''member'')) '
    'execute function one_number.guard_organization(%s)',
    (select string_agg(quote_literal(c), ', ') from unnest(added) as c)
  );
  execute format(
    'create trigger normalize_organization before insert or update of country, area_code, provisioning_policy, created_by '
    'on public.organizations for each row execute function one_number.normalize_organization(%s)',
    (select string_agg(quote_literal(c), ', ') from unnest(added) as c)
  );
end;
$$;

-- Members see the organization's number and calls, and place calls. Put your own table between these two lines, such as
--   select t.team_id as organization_id, t.user_id, t.role = 'owner' as is_owner from public.team_members as t
-- with an index of it that begins with the user. Without such a table, the only member is who inserted the organization.
-- memberships begin
create view one_number.memberships
with (security_invoker = true)
as
select g.id as organization_id, g.created_by as user_id, true as is_owner from public.organizations as g;
-- memberships end

revoke all on table one_number.memberships from public, anon, authenticated, service_role;

comment on view one_number.memberships is
  'Who belongs to which organization, as the application keeps it: the one place where the rest reads it.';

-- Security definer: clients may not read the view.
create function one_number.my_organization_ids()
returns uuid[]
language sql
stable
security definer
set search_path = ''
as $$
  select coalesce(array_agg(distinct m.organization_id), '{}')
  from one_number.memberships as m
  where m.user_id = (select auth.uid()) and m.organization_id is not null;
$$;

revoke execute on function one_number.my_organization_ids() from public, anon;
grant execute on function one_number.my_organization_ids() to authenticated, service_role;

comment on function one_number.my_organization_ids() is 'Organizations of the signed-in user.';

create function one_number.is_member(user_id uuid, organization_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select from one_number.memberships as m
    where m.user_id = is_member.user_id and m.organization_id = is_member.organization_id
  );
$$;

revoke execute on function one_number.is_member(uuid, uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_member(uuid, uuid) is 'Whether a user is a member of an organization, whoever is signed in.';

-- The application appoints its owners itself.
create function one_number.appoint_owner(organization_id uuid)
returns uuid
language sql
stable
set search_path = ''
as $$
  select m.user_id
  from one_number.memberships as m
  where m.organization_id = appoint_owner.organization_id and m.user_id is not null
  order by m.is_owner desc nulls last, m.user_id
  limit 1;
$$;

revoke execute on function one_number.appoint_owner(uuid) from public, anon, authenticated, service_role;

comment on function one_number.appoint_owner(uuid) is
  'A member of an organization, an owner if it has one; null when nobody is left. Appoints nobody.';

-- Security definer: whoever ends a membership may not write what is noted.
create function one_number.note_departed_members()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Until the last migration has run, the function is not there, and no number is at stake.
  if to_regprocedure('one_number.note_departures(uuid[])') is not null then
    perform one_number.note_departures(array(
      select g.id
      from (
        select distinct substring(to_jsonb(gone) ->> tg_argv[0] from '^[0-9a-f-]{36}$')::uuid as organization_id
        from departed as gone
      ) as lost
      join public.organizations as g on g.id = lost.organization_id
    ));
  end if;
  return null;
end;
$$;

revoke execute on function one_number.note_departed_members() from public, anon, authenticated, service_role;

comment on function one_number.note_departed_members() is
  'Notes that an organization lost members, or that their memberships were changed. The argument is the column of the membership table that names the organization.';

-- So that nothing is bought for an organization that lost its last member, and the admins learn of its number, name the table
-- between these lines, as in
--   create trigger note_departed_members after delete on public.team_members referencing old table as departed
--   for each statement execute function one_number.note_departed_members('team_id');
--   create trigger note_changed_members after update on public.team_members referencing old table as departed
--   for each statement execute function one_number.note_departed_members('team_id');
-- departures begin
-- departures end
