create function one_number.split_due_orders_by_user_limit(
  how_many bigint,
  moment timestamptz,
  user_limit integer,
  out within_limit uuid[],
  out over_limit uuid[]
)
language sql
set search_path = ''
as $$
  with due as materialized (
    select d.id, d.due_at, d.ordered_by, d.ordered_by is not null and d.attempts = 0 and d.approved_at is null as is_limited
    from one_number.due_orders(false, moment, how_many) as d
  ),
  users as materialized (
    select u.id, one_number.purchases_left_for_user(u.id, user_limit) as places
    from (select distinct ordered_by as id from due where is_limited) as u
  ),
  ranked as (
    select
      due.*,
      users.places,
      row_number() over (partition by due.is_limited, due.ordered_by order by due.due_at, due.id) as place
    from due
    left join users on due.is_limited and users.id = due.ordered_by
  )
  select
    coalesce(array_agg(id order by due_at, id) filter (where not is_limited or place <= places), '{}'),
    -- Of a user with places left, those without one wait until the others have taken them.
    coalesce(array_agg(id) filter (where is_limited and places <= 0), '{}')
  from ranked;
$$;

revoke execute on function one_number.split_due_orders_by_user_limit(bigint, timestamptz, integer)
from public, anon, authenticated, service_role;

comment on function one_number.split_due_orders_by_user_limit(bigint, timestamptz, integer) is
  'Of the orders that are due for longest and have no reserved number: which may be bought, and which are of users who already have as many numbers as one user may have. A secret key is trusted.';
