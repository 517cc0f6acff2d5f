create type one_number.notice as (
  type text,
  subject text,
  text one_number.notification_text,
  data jsonb,
  organization_id uuid,
  phone_number_id uuid,
  order_id uuid
);

comment on type one_number.notice is 'What admins are to be told: a notification before it is stored.';

create function one_number.notice(
  type text,
  subject text,
  text one_number.notification_text,
  data jsonb default '{}',
  organization_id uuid default null,
  phone_number_id uuid default null,
  order_id uuid default null
)
returns one_number.notice
language sql
immutable
set search_path = ''
as $$
  select type, subject, text, data, organization_id, phone_number_id, order_id;
$$;

revoke execute on function one_number.notice(text, text, one_number.notification_text, jsonb, uuid, uuid, uuid)
from public, anon, authenticated, service_role;

comment on function one_number.notice(text, text, one_number.notification_text, jsonb, uuid, uuid, uuid) is
  'A notice with its parts by their names.';

-- Many at once, as thousands of orders may be held at once. What says nothing new locks nothing: transactions that hold
-- orders for one reason do not wait for each other. PL/pgSQL keeps its plan, which takes longer to make than to run: it is
-- called for each purchase.
create function one_number.notify(variadic notices one_number.notice[])
returns void
language plpgsql
set search_path = ''
as $$
begin
  insert into public.admin_notifications as known
    (type, subject, title, body, command, data, organization_id, phone_number_id, order_id)
  select
    n.type, n.subject, (n.text).title, (n.text).body, (n.text).command, n.data,
    n.organization_id, n.phone_number_id, n.order_id
  from unnest(notices) as n
  where not exists (
    select from public.admin_notifications as pending
    where pending.type = n.type and pending.subject = n.subject and pending.status = 'pending'
      and row(pending.title, pending.body, pending.command)::one_number.notification_text is not distinct from n.text
      and pending.data @> n.data
  )
  on conflict (type, subject) where status = 'pending'
  -- Others write into the data, too.
  do update set
    title = excluded.title,
    body = excluded.body,
    command = excluded.command,
    data = known.data || excluded.data,
    organization_id = excluded.organization_id,
    phone_number_id = excluded.phone_number_id,
    order_id = excluded.order_id;
end;
$$;

revoke execute on function one_number.notify(one_number.notice[]) from public, anon, authenticated, service_role;

comment on function one_number.notify(one_number.notice[]) is
  'Tells the admins, once of each: the pending notification of a type and subject is brought up to date.';

-- For claims: somebody who resolves the notification in a long transaction would otherwise keep all purchases waiting.
create function one_number.notify_unless_locked(notice one_number.notice)
returns boolean
language plpgsql
set search_path = ''
as $$
begin
  perform from public.admin_notifications as n
  where n.type = notice.type and n.subject = notice.subject and n.status = 'pending'
  for no key update skip locked;
  if not found and exists (
    select from public.admin_notifications as n
    where n.type = notice.type and n.subject = notice.subject and n.status = 'pending'
  ) then
    return false;
  end if;

  perform one_number.notify(notice);
  return true;
end;
$$;

revoke execute on function one_number.notify_unless_locked(one_number.notice) from public, anon, authenticated, service_role;

comment on function one_number.notify_unless_locked(one_number.notice) is
  'Tells the admins, unless somebody changes the notification at this moment. Returns whether they are told.';
