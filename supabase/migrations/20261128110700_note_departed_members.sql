-- Security definer: whoever deletes a user or a membership may not write what is noted.
create function one_number.note_departed_members()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- The members of a deleted organization go with it.
  perform one_number.note_departures(array(
    select distinct gone.organization_id
    from departed as gone
    join public.organizations as g on g.id = gone.organization_id
  ));
  return null;
end;
$$;

revoke execute on function one_number.note_departed_members() from public, anon, authenticated, service_role;

comment on function one_number.note_departed_members() is
  'Notes that an organization lost members, whose accounts or memberships were deleted.';

create trigger note_departed_members
after delete on public.organization_members
referencing old table as departed
-- merge_membership puts the row that it deletes back.
for each statement when (coalesce(current_setting('memberships.are_merged', true), '') = '')
execute function one_number.note_departed_members();
