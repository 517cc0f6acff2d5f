-- Security definer: the table is read-only for every API role.
create function public.record_notification_delivery(
  notification_ids uuid[],
  lease_token uuid,
  emailed boolean,
  posted boolean,
  error text default null
)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  recorded integer;
begin
  update public.admin_notifications as n
  set
    emailed_at = case when emailed then coalesce(n.emailed_at, now()) else n.emailed_at end,
    posted_at = case when posted then coalesce(n.posted_at, now()) else n.posted_at end,
    -- An admin must learn of it some day: rarer and rarer, but never given up.
    next_delivery_at = case
      when error is not null then clock_timestamp() + least(interval '1 minute' * 2 ^ least(n.delivery_attempts, 10), interval '1 hour')
    end,
    delivery_lease_token = null,
    delivery_attempts = n.delivery_attempts + case when error is null then 0 else 1 end,
    delivery_error = error
  where n.id = any (notification_ids) and n.delivery_lease_token = record_notification_delivery.lease_token;

  get diagnostics recorded = row_count;
  return recorded;
end;
$$;

revoke execute on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text)
from public, anon, authenticated;
grant execute on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text) to service_role;

comment on function public.record_notification_delivery(uuid[], uuid, boolean, boolean, text) is
  'Records which ways a message about these notifications has gone. With an error, what has not gone yet is tried again after 1, 2, 4 … 60 minutes. Returns how many were recorded: none whose lease was lost.';
