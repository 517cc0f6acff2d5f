create function one_number.split_due_orders(
  how_many bigint,
  moment timestamptz,
  user_limit integer,
  out within_limit uuid[],
  out over_limit uuid[],
  out of_anonymous_users uuid[]
)
language plpgsql
set search_path = ''
as $$
begin
  with due as materialized (
    select d.* from one_number.orders_in_turn(moment, how_many) as d
  ),
  users as materialized (
    select
      u.id,
      one_number.purchases_left_for_user(u.id, user_limit) as places,
      one_number.is_anonymous(u.id) as is_anonymous
    from (select distinct ordered_by as id from due where is_limited) as u
  ),
  ranked as (
    select
      due.*, users.places, users.is_anonymous,
      row_number() over (partition by due.is_limited, due.ordered_by order by due.place) as place_of_user
    from due
    left join users on due.is_limited and users.id = due.ordered_by
  ),
  -- What is set aside of a user need not be looked at again in each round: a thousand more at once.
  others as materialized (
    select waiting.id, users.is_anonymous
    from users
    cross join lateral (
      select o.id
      from public.phone_number_orders as o
      where o.ordered_by = users.id and o.status = 'queued' and not o.is_begun
      limit 1000
      for update skip locked
    ) as waiting
    where users.places <= 0 or users.is_anonymous
    limit 1000
  ),
  aside as (
    select id, is_anonymous from ranked where is_limited and (places <= 0 or is_anonymous)
    union
    select id, is_anonymous from others
  )
  select
    (
      select coalesce(array_agg(id order by place), '{}')
      from ranked
      -- Of a user with places left, those without one wait until the others have taken them.
      where not is_limited or (not is_anonymous and place_of_user <= places)
    ),
    (select coalesce(array_agg(id), '{}') from aside where not is_anonymous),
    (select coalesce(array_agg(id), '{}') from aside where is_anonymous)
  into within_limit, over_limit, of_anonymous_users;
end;
$$;

revoke execute on function one_number.split_due_orders(bigint, timestamptz, integer)
from public, anon, authenticated, service_role;

comment on function one_number.split_due_orders(bigint, timestamptz, integer) is
  'Of the due orders whose turn it is: which may be bought, and which are set aside, of users who have as many numbers as one user may have, or who are anonymous. A secret key is trusted.';
