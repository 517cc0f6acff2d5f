create function one_number.queue_notification_deliveries()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  moment timestamptz := clock_timestamp();
  last_created_at timestamptz;
  -- Admins are not told of an import that succeeds by itself.
  patience constant interval := '5 minutes';
begin
  -- One wake-up is for all that are due, so that a burst does not fill the queue: when what became due last is new, too,
  -- its wake-up was sent already, and were it lost, the next sweep repeats it. One row of each type tells, however many wait.
  select last.created_at into last_created_at
  from public.notification_types as t
  cross join lateral (
    select d.created_at, d.due_at
    from public.notification_deliveries as d
    where d.type = t.type and d.due_at <= moment
    order by d.due_at desc
    limit 1
  ) as last
  order by last.due_at desc
  limit 1;

  insert into public.notification_deliveries (notification_id, type, due_at)
  select n.id, n.type, clock_timestamp() + case when d.import_due_at is null then interval '0' else patience end
  from new_notifications as n
  left join public.phone_number_details as d
    on d.phone_number_id = n.phone_number_id and n.type = 'elevenlabs_import_required'
  where n.status = 'pending';

  if exists (
    select
    from new_notifications as n
    join public.notification_deliveries as d on d.notification_id = n.id
    where d.due_at < moment + patience
  ) and coalesce(last_created_at <= now() - interval '1 minute', true) then
    -- Numbers that are bought one after the other wake it every two seconds, and not each.
    perform one_number.wake_unless_awake('notify-admins');
  end if;

  return null;
end;
$$;

revoke execute on function one_number.queue_notification_deliveries() from public, anon, authenticated, service_role;

comment on function one_number.queue_notification_deliveries() is
  'Queues the telling of new notifications, and wakes the function that does it, once for all of them.';

create trigger queue_notification_deliveries
after insert on public.admin_notifications
referencing new table as new_notifications
for each statement execute function one_number.queue_notification_deliveries();
