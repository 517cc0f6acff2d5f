-- Ids are no secrets, and the owner of a number gets the calls of everybody who still dials it. So a number never comes back by
-- itself, whoever inserts the organization. The old order is still there: a second one would fail, and the insert with it.
create function one_number.ask_about_returned_organization(returned public.organizations)
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
  where n.order_id = (select o.id from public.phone_number_orders as o where o.organization_id = returned.id)
    and n.status <> 'released'
  for update;

  select * into earlier
  from public.phone_number_orders as o
  where o.organization_id = returned.id
  for update;

  -- Again: it may have been bought just now, or given back.
  select * into number
  from public.phone_numbers as n
  where n.order_id = earlier.id and n.status <> 'released'
  for update;
  if found then
    perform one_number.ask_about_release(number);
    return false;
  end if;

  -- Twilio may have sold what it was asked for: the order looks for that first, as for a deleted organization.
  if earlier.asked_to_sell_at is not null and earlier.status <> 'purchased' then
    update public.phone_number_orders as o
    set status = 'queued', due_at = now(), cancelled_at = null
    where o.id = earlier.id and o.status <> 'purchasing';
    return found;
  end if;

  return one_number.renew_phone_number_order(returned);
end;
$$;

revoke execute on function one_number.ask_about_returned_organization(public.organizations)
from public, anon, authenticated, service_role;

comment on function one_number.ask_about_returned_organization(public.organizations) is
  'When an organization is inserted with the id of a deleted one: asks the admins who gets the deleted one''s number, or lets the order begin anew where nothing was bought. Returns whether an order is due.';
