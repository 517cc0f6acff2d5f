-- Counted by what was bought: deleting organizations does not earn new numbers while the old are paid for, nor within 30 days.
-- It stops at the limit, and reads nothing of what the user has waiting: each part follows an index.
create function one_number.purchases_left_for_user(user_id uuid, user_limit integer)
returns bigint
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select user_limit - count(*)
    from (
      (
        select
        from public.phone_number_details as d
        where d.ordered_by = user_id
          -- Looked up for each, as a join would read the numbers of all users where statistics are missing.
          and (
            select n.status <> 'released' or n.purchased_at > now() - interval '30 days'
            from public.phone_numbers as n
            where n.id = d.phone_number_id
          )
        limit user_limit
      )
      union all
      (
        select
        from public.phone_number_orders as o
        where o.ordered_by = user_id and o.status = 'purchasing'
        limit user_limit
      )
      union all
      (
        -- Begun, or let go on by an admin, and waiting for its turn.
        select
        from public.phone_number_orders as o
        where o.ordered_by = user_id and o.status in ('queued', 'held') and o.is_begun
          and (o.status = 'queued' or o.last_error_code = 'SPEND_CAP_REACHED')
        limit user_limit
      )
    ) as taken
  );
end;
$$;

revoke execute on function one_number.purchases_left_for_user(uuid, integer) from public, anon, authenticated, service_role;

comment on function one_number.purchases_left_for_user(uuid, integer) is
  'How many more numbers are bought for a user without an admin. Zero or less: none.';
