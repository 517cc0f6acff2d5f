create function one_number.hold_orders(order_ids uuid[], error_code text, error_message text)
returns void
language sql
set search_path = ''
as $$
  update public.phone_number_orders as o
  set
    status = 'held',
    -- What is over the spend cap goes on by itself.
    due_at = case when hold_orders.error_code = 'SPEND_CAP_REACHED' then o.due_at end,
    held_at = clock_timestamp(),
    last_error_code = hold_orders.error_code,
    last_error_message = hold_orders.error_message
  where o.id = any(order_ids);
$$;

revoke execute on function one_number.hold_orders(uuid[], text, text)
from public, anon, authenticated, service_role;

comment on function one_number.hold_orders(uuid[], text, text) is
  'Sets these orders aside, which the caller has locked, and says why.';
