create function one_number.adopt_phone_number(
  phone_number text,
  twilio_sid text,
  organization_id uuid,
  capabilities jsonb,
  country text,
  monthly_price numeric default null,
  monthly_price_currency text default null,
  purchased_at timestamptz default null
)
returns text
language plpgsql
set search_path = ''
as $$
declare
  open_order public.phone_number_orders;
begin
  -- The organization first, then the order: a deletion locks them in the same sequence.
  perform from public.organizations as g where g.id = adopt_phone_number.organization_id for key share;
  if not found then
    return 'refused';
  end if;

  select * into open_order
  from public.phone_number_orders as o
  where o.organization_id = adopt_phone_number.organization_id
    and o.status in ('queued', 'held', 'failed', 'purchasing')
    -- A function that had a lease lately may still be at work, even if the lease has ended.
    and o.updated_at < clock_timestamp() - interval '10 minutes'
    and (o.lease_token is null or o.due_at < clock_timestamp())
    -- Its reserved number may be paid for, too: the next attempt, or an admin, finds that out.
    and coalesce(o.reserved_phone_number, adopt_phone_number.phone_number) = adopt_phone_number.phone_number
  for update;
  if not found then
    return 'refused';
  end if;

  update public.phone_number_orders as o
  set
    status = 'purchasing',
    turn = null,
    purchasing_at = clock_timestamp(),
    lease_token = gen_random_uuid(),
    due_at = clock_timestamp() + interval '1 minute'
  where o.id = open_order.id
  returning * into open_order;

  perform public.complete_phone_number_order(
    order_id => open_order.id,
    lease_token => open_order.lease_token,
    phone_number => adopt_phone_number.phone_number,
    twilio_sid => adopt_phone_number.twilio_sid,
    capabilities => adopt_phone_number.capabilities,
    country => adopt_phone_number.country,
    monthly_price => adopt_phone_number.monthly_price,
    monthly_price_currency => adopt_phone_number.monthly_price_currency,
    purchased_at => adopt_phone_number.purchased_at
  );
  return 'adopted';
exception when integrity_constraint_violation then
  -- It is recorded already, or another order reserved it, or it is no number that can be recorded.
  return 'refused';
end;
$$;

revoke execute on function one_number.adopt_phone_number(text, text, uuid, jsonb, text, numeric, text, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.adopt_phone_number(text, text, uuid, jsonb, text, numeric, text, timestamptz) is
  'Records a paid number for the organization in its tag, as its purchase would have: only while that organization exists, its order is open or failed, and nobody works on it. Returns adopted or refused.';
