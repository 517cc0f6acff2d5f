-- A trigger, so that the delivery ends however the notification is resolved, also by hand: the queue looks at deliveries only.
-- A message under way may still record that it was sent.
create function one_number.end_notification_delivery()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  update public.notification_deliveries as d
  set due_at = null, remind_at = null
  where d.notification_id = new.id and (d.due_at is not null or d.remind_at is not null);

  return null;
end;
$$;

revoke execute on function one_number.end_notification_delivery() from public, anon, authenticated, service_role;

comment on function one_number.end_notification_delivery() is
  'Takes a notification out of the queue, and out of the reminders, once it needs no delivery any more.';

create trigger end_notification_delivery
after update of status on public.admin_notifications
for each row
when (old.status = 'pending' and new.status <> 'pending')
execute function one_number.end_notification_delivery();
