create function private.is_over_user_limit(candidate public.phone_number_orders, user_limit integer)
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
          o.status in ('purchasing', 'purchased')
          -- Begun, or let go on by an admin, and waiting for its turn.
          or (
            (o.status = 'queued' or (o.status = 'held' and o.last_error_code = 'SPEND_CAP_REACHED'))
            and (o.attempts > 0 or o.approved_at is not null)
          )
        )
        and not exists (
          select from public.phone_numbers as n where n.order_id = o.id and n.status = 'released'
        )
    );
$$;

revoke execute on function private.is_over_user_limit(public.phone_number_orders, integer)
from public, anon, authenticated, service_role;

comment on function private.is_over_user_limit(public.phone_number_orders, integer) is
  'Whether the user who ordered already has as many numbers as one user may have. A secret key is trusted.';

create function private.purchases_left(settings public.provisioning_settings, moment timestamptz)
returns bigint
language sql
stable
set search_path = ''
as $$
  -- What is being bought, or may have been paid for and is not recorded yet, counts as bought.
  with under_way as (
    select count(*) as orders
    from public.phone_number_orders as o
    where (o.status = 'purchasing' and o.lease_expires_at > moment)
      or (o.status in ('queued', 'purchasing') and o.selected_phone_number is not null)
  )
  select greatest(0, least(
    settings.max_purchases_per_hour - count(*) filter (where n.purchased_at > moment - interval '1 hour'),
    settings.max_purchases_per_day - count(*)
  ) - (select orders from under_way))
  from public.phone_numbers as n
  where n.purchased_at > moment - interval '1 day';
$$;

revoke execute on function private.purchases_left(public.provisioning_settings, timestamptz)
from public, anon, authenticated, service_role;

comment on function private.purchases_left(public.provisioning_settings, timestamptz) is
  'How many more purchases may begin now, by the hourly and the daily limit.';
