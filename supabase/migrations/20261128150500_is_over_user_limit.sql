create function one_number.is_over_user_limit(candidate public.phone_number_orders, user_limit integer)
returns boolean
language sql
stable
set search_path = ''
as $$
  -- Counted by orders, which survive: deleting organizations does not earn new numbers while the old are paid for.
  select candidate.ordered_by is not null
    and candidate.attempts = 0
    and candidate.approved_at is null
    and candidate.selected_phone_number is null
    and user_limit <= (
      select count(*)
      from public.phone_number_orders as o
      where o.ordered_by = candidate.ordered_by
        and (
          o.status = 'purchasing'
          or (
            o.status = 'purchased'
            and exists (select from public.phone_numbers as n where n.order_id = o.id and n.status <> 'released')
          )
          -- Begun, or let go on by an admin, and waiting for its turn.
          or (
            (o.status = 'queued' or (o.status = 'held' and o.last_error_code = 'SPEND_CAP_REACHED'))
            and (o.attempts > 0 or o.approved_at is not null)
          )
        )
    );
$$;

revoke execute on function one_number.is_over_user_limit(public.phone_number_orders, integer)
from public, anon, authenticated, service_role;

comment on function one_number.is_over_user_limit(public.phone_number_orders, integer) is
  'Whether the user who ordered already has as many numbers as one user may have. A secret key is trusted.';
