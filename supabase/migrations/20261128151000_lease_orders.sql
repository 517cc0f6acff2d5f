create function one_number.lease_orders(order_ids uuid[], moment timestamptz, lease_seconds integer)
returns void
language plpgsql
set search_path = ''
as $$
begin
  if order_ids = '{}' then
    return;
  end if;

  -- Only a claim begins a round, and there is one claim at a time.
  perform setval('one_number.rounds', greatest(
    (select last_value from one_number.rounds),
    (select max(o.turn) from public.phone_number_orders as o where o.id = any(order_ids))
  ));

  update public.phone_number_orders as o
  set
    status = 'purchasing',
    due_at = moment + make_interval(secs => lease_seconds),
    turn = null,
    attempts = o.attempts + 1,
    purchasing_at = moment,
    lease_token = gen_random_uuid()
  where o.id = any(order_ids);
end;
$$;

revoke execute on function one_number.lease_orders(uuid[], timestamptz, integer)
from public, anon, authenticated, service_role;

comment on function one_number.lease_orders(uuid[], timestamptz, integer) is
  'Begins an attempt of each of these orders, which the caller has locked.';
