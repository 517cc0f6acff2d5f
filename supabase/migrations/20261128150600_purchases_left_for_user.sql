-- Counted by orders, which survive: deleting organizations does not earn new numbers while the old are paid for.
-- It stops at the limit, and reads nothing of what the user has waiting: each part follows the index on ordered_by.
create function one_number.purchases_left_for_user(user_id uuid, user_limit integer)
returns bigint
language sql
stable
set search_path = ''
as $$
  select user_limit - count(*)
  from (
    (
      select
      from public.phone_number_orders as o
      where o.ordered_by = user_id and o.status = 'purchasing'
      limit user_limit
    )
    union all
    (
      select
      from public.phone_number_orders as o
      where o.ordered_by = user_id and o.status = 'purchased'
        -- Looked up for each, as an exists would read the numbers of all users where statistics are missing.
        and (select true from public.phone_numbers as n where n.order_id = o.id and n.status <> 'released')
      limit user_limit
    )
    union all
    (
      -- Begun, or let go on by an admin, and waiting for its turn.
      select
      from public.phone_number_orders as o
      where o.ordered_by = user_id and o.status in ('queued', 'held') and (o.attempts > 0 or o.approved_at is not null)
        and (o.status = 'queued' or o.last_error_code = 'SPEND_CAP_REACHED')
      limit user_limit
    )
  ) as taken;
$$;

revoke execute on function one_number.purchases_left_for_user(uuid, integer) from public, anon, authenticated, service_role;

comment on function one_number.purchases_left_for_user(uuid, integer) is
  'How many more organizations of a user get a number by themselves. Zero or less: none.';
