-- An organization may be inserted again with the id of a deleted one: a backup is restored, a deletion was a mistake. Its
-- order is still there, so the second order failed, and the insert with it.
create function private.welcome_returned_organization(returned public.organizations)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  number public.phone_numbers;
  earlier public.phone_number_orders;
begin
  -- The number first, then the order: a release ends in the same sequence.
  perform from public.phone_numbers as n
  join public.phone_number_orders as o on o.id = n.order_id
  where o.organization_id = returned.id and n.status <> 'released'
  for update of n;

  select * into earlier
  from public.phone_number_orders as o
  where o.organization_id = returned.id
  for update;

  -- Again: it may have been bought just now, or given back.
  select * into number
  from public.phone_numbers as n
  where n.order_id = earlier.id and n.status <> 'released'
  for update;
  if not found then
    return private.renew_phone_number_order(returned);
  end if;

  -- Twilio was asked already, or an admin said so: another number is ordered when that has come to its end.
  if number.release_final_at is not null or number.release_confirmed_by is not null then
    return false;
  end if;

  -- Whoever can guess an id, or left the organization long ago, must not get the calls of those who still dial its number.
  if returned.provisioning_policy <> 'never'
    and (
      -- A server is trusted; an owner undoes what only an owner could do; and what was never in use, nobody dials.
      returned.created_by is null
      or returned.created_by = number.organization_deleted_by
      or number.activated_at is null
    )
  then
    perform private.take_release_back(number, returned);
  else
    perform private.take_release_back(number, null);
    perform private.ask_about_returned_organization(number);
  end if;
  return false;
end;
$$;

revoke execute on function private.welcome_returned_organization(public.organizations)
from public, anon, authenticated, service_role;

comment on function private.welcome_returned_organization(public.organizations) is
  'Gives an organization that was deleted and inserted again its number back, as long as it is ours, or lets its order begin anew. To somebody else than who deleted it a number in use is given by an admin only. Returns whether an order began anew.';

-- As before, and whoever has an order already goes on with it.
create or replace function private.queue_phone_number_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  returned public.organizations;
  is_due boolean := false;
begin
  for returned in
    select g.*
    from new_organizations as g
    join public.phone_number_orders as o on o.organization_id = g.id
    order by g.id
  loop
    is_due := private.welcome_returned_organization(returned) or is_due;
  end loop;

  insert into public.phone_number_orders (
    organization_id, organization_name, ordered_by, country, area_code,
    status, held_at, last_error_code, last_error_message
  )
  select
    id, name, created_by, country, area_code,
    case when held then 'held' else 'queued' end,
    case when held then now() end,
    case when held then 'HELD_BY_POLICY' end,
    case when held then 'The organization was inserted with provisioning_policy "hold"' end
  from new_organizations
  cross join lateral (select provisioning_policy = 'hold' as held) as decision
  where provisioning_policy <> 'never'
  on conflict (organization_id) do nothing;

  if found or is_due then
    perform private.wake_edge_function('provision-phone-number');
  end if;

  return null;
end;
$$;

comment on function private.queue_phone_number_orders() is
  'Queues one order for each new organization, lets those of organizations that were inserted again go on, and wakes the purchasing function once for all of them.';
