-- Security definer: the table is read-only for every API role.
-- Waits for nobody, as recording does. What somebody resolves at this moment is put off a minute later, if it stays pending.
create function public.postpone_notification_deliveries(reason text)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_at_once constant integer := 1000;
  moment timestamptz := clock_timestamp();
  postponed integer;
begin
  with next as (
    select d.notification_id
    from public.notification_deliveries as d
    where d.notification_id = any (array(
      select first.notification_id
      from public.notification_types as t
      cross join lateral (
        select w.notification_id
        from public.notification_deliveries as w
        where w.type = t.type and w.due_at <= moment
        order by w.due_at
        limit most_at_once
      ) as first
      limit most_at_once
    ))
    for no key update skip locked
  )
  update public.notification_deliveries as d
  set
    due_at = moment + interval '1 hour',
    lease_token = null,
    last_error = reason
  -- An array is looked up by index, where a join might read the whole table.
  where d.notification_id = any (array(select next.notification_id from next));

  get diagnostics postponed = row_count;
  return postponed;
end;
$$;

revoke execute on function public.postpone_notification_deliveries(text) from public, anon, authenticated;
grant execute on function public.postpone_notification_deliveries(text) to service_role;

comment on function public.postpone_notification_deliveries(text) is
  'Puts off due notifications by an hour, 1000 at most, because no way to tell the admins is configured. Returns how many: call it again until there are none.';
