-- Only what a user does through the Data API is refused, also with a role of the application's own. A secret key may do anything;
-- deleted accounts and organizations take their memberships along with the rights of the table's owner, and follow_departures
-- appoints an owner.
-- Security definer: of an organization that a user has just left, the user sees no members.
create function one_number.require_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  me uuid := auth.uid();
  refused record;
begin
  -- The rows were found before the organization was locked: meanwhile somebody may have removed or demoted this user.
  perform
  from (
    select
      c.organization_id,
      bool_or(tg_op = 'UPDATE' or c.user_id <> me) as needs_owner,
      min(c.role) filter (where c.user_id = me) as changed_role
    from changed as c
    group by c.organization_id
  ) as touched
  where touched.needs_owner and 'owner' is distinct from coalesce(
    touched.changed_role,
    (
      select m.role from public.organization_members as m
      where m.organization_id = touched.organization_id and m.user_id = me
    )
  );
  if found then
    raise exception using
      errcode = 'PT403',
      message = 'Cannot change the memberships: somebody else changed yours at this moment, and you are no owner any more',
      hint = 'NOT_AN_OWNER';
  end if;

  select g.name into refused
  from public.organizations as g
  where g.id in (select c.organization_id from changed as c where c.role = 'owner')
    and not exists (
      select from public.organization_members as m where m.organization_id = g.id and m.role = 'owner'
    )
  order by g.name
  limit 1;
  if found then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot leave "%s" without an owner: make another member an owner first, or delete the organization', refused.name
      ),
      hint = 'LAST_OWNER';
  end if;

  return null;
end;
$$;

revoke execute on function one_number.require_owner() from public, anon, authenticated, service_role;

comment on function one_number.require_owner() is
  'Refuses the change of a user that would leave an organization without an owner, and one by a user who is no owner any more.';

-- Once for all rows of a statement: who removes everybody else, or hands over by one update, is not judged in between.
create trigger require_owner_after_update
after update on public.organization_members
referencing old table as changed
for each statement when (current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member'))
execute function one_number.require_owner();

create trigger require_owner_after_delete
after delete on public.organization_members
referencing old table as changed
for each statement when (current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member'))
execute function one_number.require_owner();
