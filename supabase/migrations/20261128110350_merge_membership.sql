-- A server inserts an organization with created_by, which makes that user its owner, and then the membership; or two servers add
-- the same member at once. All of them want the membership to be there, and read it from the answer.
-- Security definer: the clients whose inserts come here may not lock organizations.
create function one_number.merge_membership()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  present public.organization_members;
begin
  -- An explicit null is how some clients leave a column out.
  new.role := coalesce(new.role, 'member');
  new.created_at := coalesce(new.created_at, now());

  -- One after the other: the second of two inserts at once finds the membership of the first.
  perform from public.organizations as g where g.id = new.organization_id for no key update;
  select * into present
  from public.organization_members as m
  where m.organization_id = new.organization_id and m.user_id = new.user_id
  for update;

  if found and exists (
    select from pg_catalog.pg_constraint as c where c.confrelid = 'public.organization_members'::regclass
  ) then
    -- Rows of the application belong to the membership, and would go with it: it stays, and the answer is without it.
    update public.organization_members as m
    set role = least(present.role, new.role)
    where m.organization_id = new.organization_id and m.user_id = new.user_id and m.role <> least(present.role, new.role);
    return null;
  end if;

  if present.user_id is not null then
    -- An insert answers only with rows that it inserts: this one takes the place of the other. Nobody departs.
    perform set_config('memberships.are_merged', 'yes', true);
    delete from public.organization_members as m
    where m.organization_id = new.organization_id and m.user_id = new.user_id;
    perform set_config('memberships.are_merged', '', true);

    new.role := least(present.role, new.role);
    new.created_at := present.created_at;
  end if;

  return new;
end;
$$;

revoke execute on function one_number.merge_membership() from public, anon, authenticated, service_role;

comment on function one_number.merge_membership() is
  'Inserting a membership that exists is no error, and takes no role away: an owner stays one, a member may become one.';

create trigger merge_membership
before insert on public.organization_members
for each row execute function one_number.merge_membership();
