-- Each status is read from the front of the queue's index, no further than asked: it costs the same however many wait.
-- Locked rows are left out: somebody who deletes an organization must not keep all others waiting.
-- In plpgsql, as all that a claim calls: a session plans it once, and functions in SQL are planned at each call.
create function one_number.due_orders(with_reserved_number boolean, moment timestamptz, how_many bigint)
returns setof public.phone_number_orders
language plpgsql
set search_path = ''
as $$
begin
  return query
  select due.*
  from unnest(enum_range(null::public.phone_number_order_status)) as any_status
  cross join lateral (
    select o.*
    from public.phone_number_orders as o
    where o.status = any_status
      and num_nulls(o.reserved_phone_number) = case when with_reserved_number then 0 else 1 end
      and o.turn is null
      and o.due_at <= moment
    order by o.due_at, o.id
    limit how_many
    for update skip locked
  ) as due
  order by due.due_at, due.id
  limit how_many;
end;
$$;

revoke execute on function one_number.due_orders(boolean, timestamptz, bigint)
from public, anon, authenticated, service_role;

comment on function one_number.due_orders(boolean, timestamptz, bigint) is
  'Locks and returns the orders that had their turn and are due for longest, with or without a reserved number.';
