-- Ids are no secrets: where an application lets its users change them, one could take the id of a deleted organization, for
-- which an admin keeps the number; and an order that is left behind buys a number for nobody.
-- Security definer: clients may not read orders.
create function one_number.keep_id_of_ordered_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- As the foreign key of its number refuses it.
  if exists (select from public.phone_number_orders as o where o.organization_id = old.id) then
    raise exception using
      errcode = 'foreign_key_violation',
      message = format('Cannot change the id of organization "%s": a phone number was ordered under it', old.id);
  end if;
  if exists (select from public.phone_number_orders as o where o.organization_id = new.id) then
    raise exception using
      errcode = 'foreign_key_violation',
      message = format('Cannot give an organization the id "%s": a phone number was ordered under it', new.id);
  end if;
  return null;
end;
$$;

revoke execute on function one_number.keep_id_of_ordered_organization() from public, anon, authenticated, service_role;

comment on function one_number.keep_id_of_ordered_organization() is
  'Refuses that an organization leaves, or takes over, the id under which a number was ordered.';

-- After: triggers of the application may have changed the id before.
create trigger keep_id_of_ordered_organization
after update on public.organizations
for each row
when (old.id is distinct from new.id)
execute function one_number.keep_id_of_ordered_organization();
