-- A sweep looks every minute: work that is due for a quarter of an hour is stuck.
create function one_number.diagnose_work()
returns jsonb
language sql
stable
set search_path = ''
as $$
  with orders as (
    -- An order over the spend cap is held, and due, until the cap allows it.
    select due_at
    from public.phone_number_orders
    where status in ('queued', 'purchasing') and num_nulls(reserved_phone_number) in (0, 1)
      and turn is null and due_at < now() - interval '15 minutes'
    union all
    select due_at
    from public.phone_number_orders
    where status = 'queued' and turn is not null and due_at < now() - interval '15 minutes'
  ),
  untold as (
    select created_at, attempts, last_error
    from public.notification_deliveries
    where due_at is not null and (last_error is not null or due_at < now() - interval '15 minutes')
  ),
  pending as (
    select type, count(*) as how_many, min(created_at) as oldest_at
    from public.admin_notifications
    where status = 'pending'
    group by type
  )
  select jsonb_build_object(
    'stuck_orders', (
      select jsonb_build_object('how_many', count(*), 'since', min(due_at)) from orders
    ),
    'stuck_releases', (
      select jsonb_build_object('how_many', count(*), 'since', min(due_at))
      from public.phone_number_releases where due_at < now() - interval '15 minutes'
    ),
    'imports', one_number.diagnose_imports(),
    'reconciliation', (
      select jsonb_build_object(
        'stuck_since', case when due_at < now() - interval '15 minutes' then due_at end,
        'failed_at', failed_at,
        'error_code', last_error_code,
        'error_message', last_error_message
      )
      from public.reconciliations
      order by started_at desc
      limit 1
    ),
    'untold_notifications', (
      select jsonb_build_object(
        'how_many', count(*),
        'since', min(created_at),
        'failed', count(*) filter (where attempts > 0),
        'error', left(max(last_error), 300)
      )
      from untold
    ),
    'pending_notifications', (
      select coalesce(
        jsonb_agg(jsonb_build_object('type', type, 'how_many', how_many, 'oldest_at', oldest_at) order by type), '[]'
      )
      from pending
    ),
    'area_codes', (select jsonb_build_object('how_many', count(*), 'as_of', max(as_of)) from public.area_codes),
    'purchases_paused', (select purchases_paused from public.provisioning_settings),
    'twilio_account', (
      select jsonb_build_object(
        'refused_since', refused_since,
        'error_code', error_code,
        'error_message', error_message,
        'unreachable_since', unreachable_since
      )
      from public.twilio_account
    )
  );
$$;

revoke execute on function one_number.diagnose_work() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_work() is
  'Orders, releases and imports that are due for a quarter of an hour, how the latest reconciliation goes, notifications that were not delivered or not resolved, how old the list of area codes is, and why purchases pause.';
