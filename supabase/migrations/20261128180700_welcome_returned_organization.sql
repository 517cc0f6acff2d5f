create function one_number.ask_about_returned_organization(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify_of_release(
    number,
    format('Decide who gets %s of %s', number.phone_number, number.organization_name),
    format(
      E'%2$s was deleted, and an organization with the same id was inserted. Its number %1$s is still paid for%3$s, and nobody has it until you decide.\n'
      'Whoever gets it gets the calls of those who still dial it.\n'
      'To let the organization have it: POST /admin/phone-numbers/%1$s/keep.\n'
      'To give it back: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}. The organization then gets another one, unless it wants none.',
      number.phone_number,
      number.organization_name,
      one_number.monthly_price_in_brackets(number)
    )
  );
$$;

revoke execute on function one_number.ask_about_returned_organization(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.ask_about_returned_organization(public.phone_numbers) is
  'Asks the admins whether an organization that was inserted again, by somebody else or without wanting a number, gets its number back.';

-- An organization may be inserted again with the id of a deleted one: a backup is restored, a deletion was a mistake. Its
-- order is still there, so the second order failed, and the insert with it.
create function one_number.welcome_returned_organization(returned public.organizations)
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
    return one_number.renew_phone_number_order(returned);
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
    perform one_number.take_release_back(number, returned);
  else
    perform one_number.take_release_back(number, null);
    perform one_number.ask_about_returned_organization(number);
  end if;
  return false;
end;
$$;

revoke execute on function one_number.welcome_returned_organization(public.organizations)
from public, anon, authenticated, service_role;

comment on function one_number.welcome_returned_organization(public.organizations) is
  'Gives an organization that was deleted and inserted again its number back, as long as it is ours, or lets its order begin anew. To somebody else than who deleted it a number in use is given by an admin only. Returns whether an order began anew.';
