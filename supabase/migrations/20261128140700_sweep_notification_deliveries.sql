create function one_number.sweep_notification_deliveries()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('notify-admins')
  where exists (
    select from public.notification_deliveries
    -- A subquery, because an index is searched for what does not change meanwhile.
    where due_at <= (select clock_timestamp())
  );
$$;

revoke execute on function one_number.sweep_notification_deliveries() from public, anon, authenticated, service_role;

comment on function one_number.sweep_notification_deliveries() is
  'Wakes the function that tells the admins while they have not been told: a lost wake-up costs a minute.';

select cron.schedule(
  'sweep-notification-deliveries', '* * * * *', 'select one_number.sweep_notification_deliveries()'
);
