-- One wake-up is for all that are due, so that a burst does not fill the queue: while another one waits, it was sent
-- already, and were it lost, the next sweep repeats it.
create function one_number.wake_for_notifications()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if exists (select from new_notifications where status = 'pending') and not exists (
    select from public.admin_notifications as n
    where n.status = 'pending' and n.next_delivery_at <= clock_timestamp()
      and n.created_at > now() - interval '1 minute'
      and n.id not in (select id from new_notifications)
  ) then
    perform one_number.wake_edge_function('notify-admins');
  end if;

  return null;
end;
$$;

revoke execute on function one_number.wake_for_notifications() from public, anon, authenticated, service_role;

comment on function one_number.wake_for_notifications() is
  'Wakes the function that tells the admins, once for what is new.';

create trigger wake_for_notifications
after insert on public.admin_notifications
referencing new table as new_notifications
for each statement execute function one_number.wake_for_notifications();
