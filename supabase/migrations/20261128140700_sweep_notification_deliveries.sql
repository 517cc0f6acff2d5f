create function one_number.sweep_notification_deliveries()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('notify-admins')
  where exists (
    select from public.admin_notifications
    where status = 'pending' and next_delivery_at <= now()
  );
$$;

revoke execute on function one_number.sweep_notification_deliveries() from public, anon, authenticated, service_role;

comment on function one_number.sweep_notification_deliveries() is
  'Wakes the function that tells the admins while they have not been told: a lost wake-up costs a minute.';

select cron.schedule(
  'sweep-notification-deliveries', '* * * * *', 'select one_number.sweep_notification_deliveries()'
);
