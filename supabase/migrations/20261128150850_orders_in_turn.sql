-- The greatest round that a claim has begun. Not in a table: a sign-up reads it, and no claim waits for a sign-up.
create sequence one_number.rounds minvalue 0 start 0;

-- A user's first order is in the round after the present one, the next in the one after that. Whoever signs up later is in the
-- next round, too: before all further orders of a user who inserted thousands.
create function one_number.next_turn(user_id uuid)
returns bigint
language plpgsql
stable
set search_path = ''
-- Statistics lag behind a burst: whatever they say, a user's last turn is one look-up.
set enable_seqscan = off
set enable_bitmapscan = off
as $$
declare
  -- Null as long as no claim was made.
  round bigint := coalesce(pg_sequence_last_value('one_number.rounds'), 0);
begin
  if user_id is null then
    return round + 1;
  end if;
  -- The round of the last order that the user has waiting for its turn.
  return 1 + greatest(round, (
    select o.turn
    from public.phone_number_orders as o
    where o.ordered_by = user_id and o.status = 'queued' and not o.is_begun
      and o.turn is not null
    order by o.turn desc
    limit 1
  ));
end;
$$;

revoke execute on function one_number.next_turn(uuid) from public, anon, authenticated, service_role;

comment on function one_number.next_turn(uuid) is
  'The round of the next order of a user. An order without a user has a turn of its own in the next round.';

create function one_number.orders_in_turn(moment timestamptz, how_many bigint)
returns table (id uuid, ordered_by uuid, is_limited boolean, place bigint)
language plpgsql
set search_path = ''
as $$
begin
  return query
  with front as (
    select waiting.*, row_number() over (order by waiting.turn, waiting.due_at, waiting.id) as place
    from unnest(array['queued', 'held']::public.phone_number_order_status[]) as any_status
    cross join lateral (
      select o.*
      from public.phone_number_orders as o
      where o.status = any_status and o.turn is not null and o.due_at <= moment
      order by o.turn, o.due_at, o.id
      limit how_many
      for update skip locked
    ) as waiting
    union all
    select had_turn.*, row_number() over (order by had_turn.due_at, had_turn.id)
    from one_number.due_orders(false, moment, how_many) as had_turn
  )
  select
    f.id, f.ordered_by, f.ordered_by is not null and f.attempts = 0 and f.approved_at is null,
    row_number() over (order by f.place, f.due_at, f.id)
  from front as f
  order by f.place, f.due_at, f.id
  limit how_many;
end;
$$;

revoke execute on function one_number.orders_in_turn(timestamptz, bigint) from public, anon, authenticated, service_role;

comment on function one_number.orders_in_turn(timestamptz, bigint) is
  'Locks and returns the due orders without a reserved number whose turn it is: those that wait for their first attempt in rounds, and between them those that wait for another attempt.';
