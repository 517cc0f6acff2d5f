-- A sweep looks every minute: what is due for a quarter of an hour is not merely waiting for its turn.
create function one_number.diagnose_work()
returns jsonb
language sql
stable
set search_path = ''
as $$
  with orders as (
    select case status when 'queued' then next_attempt_at else lease_expires_at end as due_at
    from public.phone_number_orders
    where status in ('queued', 'purchasing')
  ),
  untold as (
    select created_at, delivery_attempts, delivery_error
    from public.admin_notifications
    where status = 'pending' and next_delivery_at is not null
      and (delivery_error is not null or next_delivery_at < now() - interval '15 minutes')
  ),
  pending as (
    select type, count(*) as how_many, min(created_at) as oldest_at
    from public.admin_notifications
    where status = 'pending'
    group by type
  )
  select jsonb_build_object(
    'stuck_orders', (
      select jsonb_build_object('how_many', count(*), 'since', min(due_at))
      from orders where due_at < now() - interval '15 minutes'
    ),
    'stuck_releases', (
      select jsonb_build_object('how_many', count(*), 'since', min(due_at))
      from public.phone_number_releases where due_at < now() - interval '15 minutes'
    ),
    'untold_notifications', (
      select jsonb_build_object(
        'how_many', count(*),
        'since', min(created_at),
        'failed', count(*) filter (where delivery_attempts > 0),
        'error', left(max(delivery_error), 300)
      )
      from untold
    ),
    'pending_notifications', (
      select coalesce(
        jsonb_agg(jsonb_build_object('type', type, 'how_many', how_many, 'oldest_at', oldest_at) order by type), '[]'
      )
      from pending
    ),
    'purchases_paused', (select purchases_paused from public.provisioning_settings),
    'carrier_account', (
      select jsonb_build_object('refused_since', refused_since, 'error_code', error_code, 'error_message', error_message)
      from public.carrier_account
    )
  );
$$;

revoke execute on function one_number.diagnose_work() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_work() is
  'Orders and releases that are due for a quarter of an hour, notifications that nobody was told of or nobody resolved, and what keeps purchases from being made.';
