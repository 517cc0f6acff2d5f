-- What says nothing new locks nothing: transactions that hold orders for one reason do not wait for each other.
create function one_number.notify(
  type text,
  subject text,
  text one_number.notification_text,
  data jsonb default '{}',
  organization_id uuid default null,
  phone_number_id uuid default null,
  order_id uuid default null
)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications as known
    (type, subject, title, body, command, data, organization_id, phone_number_id, order_id)
  select
    notify.type, notify.subject, (notify.text).title, (notify.text).body, (notify.text).command, notify.data,
    notify.organization_id, notify.phone_number_id, notify.order_id
  where not exists (
    select from public.admin_notifications as n
    where n.type = notify.type and n.subject = notify.subject and n.status = 'pending'
      and row(n.title, n.body, n.command)::one_number.notification_text is not distinct from notify.text
      and n.data @> notify.data
  )
  on conflict (type, subject) where status = 'pending'
  -- Others write into the data, too.
  do update set title = excluded.title, body = excluded.body, command = excluded.command, data = known.data || excluded.data;
$$;

revoke execute on function one_number.notify(
  text, text, one_number.notification_text, jsonb, uuid, uuid, uuid
) from public, anon, authenticated, service_role;

comment on function one_number.notify(text, text, one_number.notification_text, jsonb, uuid, uuid, uuid) is
  'Tells the admins of something, once: the pending notification of a type and subject is brought up to date.';
