create function one_number.sweep_notification_deliveries()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('notify-admins')
  -- The first one in the index: looking whether there is any could read all that are put off.
  where exists (
    select
    from public.notification_types as t
    where (select min(d.due_at) from public.notification_deliveries as d where d.type = t.type) <= clock_timestamp()
  );
$$;

revoke execute on function one_number.sweep_notification_deliveries() from public, anon, authenticated, service_role;

comment on function one_number.sweep_notification_deliveries() is
  'Wakes the function that tells the admins while they have not been told: a lost wake-up costs a minute.';

select cron.schedule(
  'sweep-notification-deliveries', '* * * * *', 'select one_number.sweep_notification_deliveries()'
);
