create function one_number.wake_for_due_orders()
returns bigint
language sql
set search_path = ''
-- Statistics lag behind a burst: whatever they say, the queue is read from the front of its index.
set enable_seqscan = off
-- A table of one row is read nevertheless, at a cost at which Postgres would compile the plan.
set jit = off
as $$
  select one_number.wake_edge_function('provision-phone-number')
  where exists (
    select
    from unnest(enum_range(null::public.phone_number_order_status)) as any_status
    cross join unnest(array[0, 1]) as missing_numbers
    join public.phone_number_orders as o
      on o.status = any_status and num_nulls(o.reserved_phone_number) = missing_numbers and o.turn is null and o.due_at <= now()
  ) or exists (
    select
    from unnest(enum_range(null::public.phone_number_order_status)) as any_status
    join public.phone_number_orders as o on o.status = any_status and o.turn is not null and o.due_at <= now()
  );
$$;

revoke execute on function one_number.wake_for_due_orders() from public, anon, authenticated, service_role;

comment on function one_number.wake_for_due_orders() is 'Wakes the purchasing function if orders are due.';

create function one_number.sweep_phone_number_orders()
returns bigint
language plpgsql
set search_path = ''
as $$
begin
  perform one_number.announce_held_orders();
  return one_number.wake_for_due_orders();
end;
$$;

revoke execute on function one_number.sweep_phone_number_orders() from public, anon, authenticated, service_role;

comment on function one_number.sweep_phone_number_orders() is
  'Wakes the purchasing function again while orders are due: a lost wake-up costs a minute, not a customer. Tells the admins of orders that wait for them.';

select cron.schedule('sweep-phone-number-orders', '* * * * *', 'select one_number.sweep_phone_number_orders()');
