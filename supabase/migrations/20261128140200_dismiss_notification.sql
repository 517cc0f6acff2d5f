-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.dismiss_notification(notification_id uuid, reason text)
returns public.admin_notifications
language plpgsql
security definer
set search_path = ''
as $$
declare
  notification public.admin_notifications;
begin
  perform one_number.require_admin();

  select * into notification
  from public.admin_notifications as n
  where n.id = notification_id
  for update;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot dismiss notification "%s": there is none', notification_id),
      hint = 'NOTIFICATION_NOT_FOUND';
  end if;

  if notification.status = 'dismissed' and notification.dismissed_reason = reason then
    return notification;
  end if;

  if notification.status <> 'pending' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot dismiss notification "%s": status is "%s"', notification_id, notification.status),
      hint = 'NOTIFICATION_NOT_PENDING';
  end if;

  update public.admin_notifications as n
  set
    status = 'dismissed',
    dismissed_reason = reason,
    resolved_at = now(),
    resolved_by = one_number.current_actor()
  where n.id = notification.id
  returning * into notification;
  return notification;
end;
$$;

revoke execute on function public.dismiss_notification(uuid, text) from public, anon;
grant execute on function public.dismiss_notification(uuid, text) to authenticated, service_role;

comment on function public.dismiss_notification(uuid, text) is
  'Ends a pending notification that needs no work: the same call again answers the same. Admins only.';
