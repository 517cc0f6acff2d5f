-- Security definer: a server may change the wish, not the order.
-- The order of a deleted organization keeps the last wish it had.
create function one_number.follow_wish()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- Its number may be recorded, or given back, just now.
  perform from public.phone_number_orders as o where o.organization_id = new.id for update;

  update public.phone_number_orders as o
  set
    area_code = one_number.wished_area_code(new.area_code),
    country = one_number.wished_country(new.country),
    wish_changed_at = clock_timestamp(),
    -- Nothing was for sale under the old wish: the new one is tried at once.
    due_at = case when o.status = 'queued' and o.reserved_phone_number is null then least(o.due_at, now()) else o.due_at end
  where o.organization_id = new.id and o.organization_deleted_at is null
    and (o.status <> 'purchased' or o.reserved_phone_number is null);

  return null;
end;
$$;

revoke execute on function one_number.follow_wish() from public, anon, authenticated, service_role;

comment on function one_number.follow_wish() is
  'Carries a new area code and country over to the order, in each of its states, as long as it has no number.';

create trigger follow_wish
after update of area_code, country on public.organizations
for each row
when ((old.area_code, old.country) is distinct from (new.area_code, new.country))
execute function one_number.follow_wish();
