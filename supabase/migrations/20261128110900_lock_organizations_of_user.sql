-- Before any membership is locked: the organization comes first, as everywhere. Which rows a statement changes is not known yet,
-- so that all organizations of the user are locked, for as long as one request takes.
-- Nobody is waited for with a lock in hand: who deletes an account locks the organizations that it created in any order.
-- Security definer: clients may not lock organizations.
create function one_number.lock_organizations_of_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  mine uuid[] := array(
    select m.organization_id from public.organization_members as m where m.user_id = auth.uid() order by m.organization_id
  );
  busy uuid;
begin
  for attempt in 1..100 loop
    -- The exceptions give back the locks that were taken in their block.
    begin
      foreach busy in array mine loop
        perform from public.organizations as g where g.id = busy for no key update nowait;
      end loop;
      return null;
    exception when lock_not_available then
      null;
    end;

    begin
      perform from public.organizations as g where g.id = busy for no key update;
      raise sqlstate 'ON001';
    exception when sqlstate 'ON001' then
      null;
    end;
  end loop;

  raise exception using
    errcode = '55P03',
    message = 'Cannot change the memberships: the organizations are changed all the time. Try again';
end;
$$;

revoke execute on function one_number.lock_organizations_of_user() from public, anon, authenticated, service_role;

comment on function one_number.lock_organizations_of_user() is
  'Lets users change the memberships of an organization one after the other, so that the last two owners do not leave at once.';

create trigger lock_organizations_of_user
before update or delete on public.organization_members
for each statement when (current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member'))
execute function one_number.lock_organizations_of_user();
