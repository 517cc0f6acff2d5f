-- A reminder is the notification told again, from the first address on: it goes through the same claims, and so the same limits
-- against a flood. A batch is one digest, so that thousands that wait keep no new notification waiting for long; the next sweep
-- takes the next batch. A message that is under way is left to a later sweep.
create function one_number.sweep_import_reminders()
returns integer
language plpgsql
set search_path = ''
as $$
declare
  most_at_once constant integer := 100;
  moment timestamptz := clock_timestamp();
  queued integer;
begin
  with next as (
    select d.notification_id
    from public.notification_deliveries as d
    where d.remind_at <= moment and (d.lease_token is null or d.due_at <= moment)
    order by d.remind_at
    limit most_at_once
    for no key update skip locked
  )
  update public.notification_deliveries as d
  set
    reminders = d.reminders + 1,
    remind_at = null,
    due_at = moment,
    emailed_at = null,
    emailed_to = '{}',
    posted_at = null,
    attempts = 0,
    last_error = null,
    lease_token = null
  where d.notification_id = any (array(select next.notification_id from next));

  get diagnostics queued = row_count;
  return queued;
end;
$$;

revoke execute on function one_number.sweep_import_reminders() from public, anon, authenticated, service_role;

comment on function one_number.sweep_import_reminders() is
  'Queues the reminders of imports that wait for a day or a week since the admins were first told, 100 at most. Returns how many.';

select cron.schedule('sweep-import-reminders', '*/5 * * * *', 'select one_number.sweep_import_reminders()');
