create function one_number.sweep_heartbeat()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('heartbeat');
$$;

revoke execute on function one_number.sweep_heartbeat() from public, anon, authenticated, service_role;

comment on function one_number.sweep_heartbeat() is
  'Wakes the function that calls HEARTBEAT_URL, if there is one.';

select cron.schedule('sweep-heartbeat', '13 * * * *', 'select one_number.sweep_heartbeat()');
