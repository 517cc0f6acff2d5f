create function one_number.hold_orders(order_ids uuid[], error_code text, error_message text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  if order_ids = '{}' then
    return;
  end if;

  -- No join: a plan that was made for few rows would compare each of thousands with each other.
  update public.phone_number_orders as o
  set
    status = 'held',
    -- What is over the spend cap goes on by itself, in its turn. Whether a user is still anonymous is looked at again: after a
    -- minute at first, and the rarer the longer it lasts.
    due_at = case hold_orders.error_code
      when 'SPEND_CAP_REACHED' then o.due_at
      when 'USER_IS_ANONYMOUS' then clock_timestamp() + least(interval '1 day', greatest(
        interval '1 minute',
        case when o.status = 'held' and o.last_error_code = hold_orders.error_code then (clock_timestamp() - o.held_at) / 10 end
      ))
    end,
    turn = case when hold_orders.error_code = 'SPEND_CAP_REACHED' then coalesce(o.turn, 0) end,
    held_at = case
      when o.status = 'held' and o.last_error_code = hold_orders.error_code then o.held_at else clock_timestamp()
    end,
    last_error_code = hold_orders.error_code,
    last_error_message = hold_orders.error_message
  where o.id = any(order_ids);
end;
$$;

revoke execute on function one_number.hold_orders(uuid[], text, text)
from public, anon, authenticated, service_role;

comment on function one_number.hold_orders(uuid[], text, text) is
  'Sets these orders aside, which the caller has locked, and says why.';
