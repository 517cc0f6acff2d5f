create function one_number.renew_phone_number_order(returned public.organizations)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  is_held_by_policy boolean := returned.provisioning_policy = 'hold';
  is_unwanted boolean := returned.provisioning_policy = 'never';
  -- A claim asks no limit for what has a reserved number.
  is_over_limit boolean := not is_unwanted and exists (
    select
    from public.phone_number_orders as o, public.provisioning_settings as s
    where o.organization_id = returned.id and o.reserved_phone_number is not null and returned.created_by is not null
      and one_number.purchases_left_for_user(returned.created_by, s.max_numbers_per_user) <= 0
  );
  is_held boolean := is_held_by_policy or is_over_limit;
begin
  update public.phone_number_orders as o
  set
    organization_name = one_number.spoken_name(returned.name),
    ordered_by = returned.created_by,
    country = one_number.wished_country(returned.country),
    area_code = one_number.wished_area_code(returned.area_code),
    status = (case when is_unwanted then 'cancelled' when is_held then 'held' else 'queued' end)::public.phone_number_order_status,
    due_at = case when not is_unwanted and not is_held then now() end,
    attempts = 0,
    lease_token = null,
    approved_at = null,
    held_at = case when is_held then now() end,
    purchasing_at = null,
    purchased_at = null,
    failed_at = null,
    cancelled_at = case when is_unwanted then now() end,
    organization_deleted_at = null,
    last_error_code = case when is_held_by_policy then 'HELD_BY_POLICY' when is_over_limit then 'USER_LIMIT_REACHED' end,
    last_error_message = case
      when is_held_by_policy then 'The organization was inserted with provisioning_policy "hold"'
      when is_over_limit then 'The user has as many numbers as a user may have'
    end
  where o.organization_id = returned.id
    and not exists (select from public.phone_numbers as n where n.order_id = o.id and n.status <> 'released');

  return found and not is_held and not is_unwanted;
end;
$$;

revoke execute on function one_number.renew_phone_number_order(public.organizations)
from public, anon, authenticated, service_role;

comment on function one_number.renew_phone_number_order(public.organizations) is
  'Lets the order of a deleted organization begin anew for one that was inserted with its id, unless its last number is still paid for. Returns whether it is due.';

-- Security definer: numbers are released by functions with the rights of their callers.
create function one_number.renew_order_of_returned_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  returned public.organizations;
begin
  select g.* into returned
  from public.phone_number_orders as o
  join public.organizations as g on g.id = o.organization_id
  where o.id = new.order_id;

  if found and one_number.renew_phone_number_order(returned) then
    perform one_number.wake_unless_awake('provision-phone-number');
  end if;

  return null;
end;
$$;

revoke execute on function one_number.renew_order_of_returned_organization() from public, anon, authenticated, service_role;

comment on function one_number.renew_order_of_returned_organization() is
  'Orders a number for an organization that was inserted with the id of a deleted one while the number of that was being given back.';

-- An organization that was never deleted keeps its id in the row: no number replaces one that an admin gave back.
create trigger renew_order_of_returned_organization
after update of status on public.phone_numbers
for each row
when (new.status = 'released' and old.status <> 'released' and new.organization_id is null)
execute function one_number.renew_order_of_returned_organization();
