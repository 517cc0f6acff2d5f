-- Security definer: the table is read-only for every API role.
-- Waits for nobody: the deletion of several organizations resolves their notifications one after the other, and whoever held
-- some of their deliveries and waited for others could end one of the two as a deadlock.
create function public.record_notification_delivery(
  notification_ids uuid[],
  lease_token uuid,
  emailed boolean,
  posted boolean,
  error text default null,
  emailed_to text[] default '{}'
)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  recorded integer;
begin
  with held as (
    select d.notification_id
    from public.notification_deliveries as d
    where d.notification_id = any (notification_ids) and d.lease_token = record_notification_delivery.lease_token
    for no key update skip locked
  )
  update public.notification_deliveries as d
  set
    emailed_at = case when emailed then coalesce(d.emailed_at, now()) else d.emailed_at end,
    emailed_to = d.emailed_to || array(
      select told.address
      from unnest(record_notification_delivery.emailed_to) as told (address)
      where told.address <> all (d.emailed_to)
    ),
    posted_at = case when posted then coalesce(d.posted_at, now()) else d.posted_at end,
    -- An admin must learn of it some day: rarer and rarer, but never given up, unless it was resolved meanwhile.
    due_at = case
      when error is not null and d.due_at is not null then
        clock_timestamp() + least(interval '1 minute' * 2 ^ least(d.attempts, 10), interval '1 hour')
    end,
    -- From the first message that arrived anywhere: an address that never answers keeps the reminder from nobody else.
    remind_at = case
      when d.remind_at is null and d.reminders < 2 and d.type = 'elevenlabs_import_required' and d.due_at is not null
        and (emailed or posted or record_notification_delivery.emailed_to <> '{}')
        then clock_timestamp() + case d.reminders when 0 then interval '1 day' else interval '6 days' end
      else d.remind_at
    end,
    lease_token = null,
    attempts = d.attempts + case when error is null then 0 else 1 end,
    last_error = error
  where d.notification_id = any (array(select held.notification_id from held));

  get diagnostics recorded = row_count;
  return recorded;
end;
$$;

revoke execute on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text, text[])
from public, anon, authenticated;
grant execute on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text, text[]) to service_role;

comment on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text, text[]) is
  'Records which ways a message about these notifications has gone, and to which addresses. With an error, what has not gone yet is tried again after 1, 2, 4 … 60 minutes. After the first message about an import, its reminder is a day away; after the first reminder, six days. Returns how many were recorded: none whose lease was lost, or that somebody resolves at this moment.';
