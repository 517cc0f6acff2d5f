create function one_number.sweep_phone_number_orders()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('provision-phone-number')
  where exists (
    select from public.phone_number_orders
    where (status = 'queued' and next_attempt_at <= now())
      or (status = 'purchasing' and lease_expires_at <= now())
      or (status = 'held' and last_error_code = 'SPEND_CAP_REACHED')
  );
$$;

revoke execute on function one_number.sweep_phone_number_orders() from public, anon, authenticated, service_role;

comment on function one_number.sweep_phone_number_orders() is
  'Wakes the purchasing function again while orders are due: a lost wake-up costs a minute, not a customer.';

select cron.schedule('sweep-phone-number-orders', '* * * * *', 'select one_number.sweep_phone_number_orders()');
