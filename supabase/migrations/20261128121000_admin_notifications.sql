create type public.notification_status as enum ('pending', 'resolved', 'dismissed');

comment on type public.notification_status is
  'pending: to be done. resolved: done. dismissed: an admin decided against it.';

create table public.admin_notifications (
  title text not null,
  status public.notification_status not null default 'pending',
  created_at timestamptz not null default now(),
  progress text,
  body text not null,
  command jsonb,
  type text not null references public.notification_types (type),
  resolved_at timestamptz,
  resolved_by text,
  dismissed_reason text,
  subject text not null,
  data jsonb not null default '{}',
  updated_at timestamptz not null default now(),
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid references public.phone_numbers (id),
  order_id uuid references public.phone_number_orders (id),
  id uuid primary key default gen_random_uuid(),

  constraint resolved_at_matches_status check ((status = 'pending') = (resolved_at is null)),
  constraint dismissed_reason_matches_status check ((status = 'dismissed') = (dismissed_reason is not null)),
  constraint dismissed_reason_has_1_to_500_characters check (char_length(dismissed_reason) between 1 and 500),
  constraint data_is_an_object check (jsonb_typeof(data) = 'object'),
  constraint command_is_a_call check (command is null or one_number.is_command(command))
);

create unique index one_pending_notification_per_subject on public.admin_notifications (type, subject)
where status = 'pending';
-- What waits is read from the front, for each type, and the admins' list from its end, for each type and for all. Of every
-- status, and not only of what waits: a prepared statement, as the Data API's, has the status as a parameter.
create index admin_notifications_waiting_index on public.admin_notifications (status, type, created_at, id);
create index admin_notifications_status_index on public.admin_notifications (status, created_at desc, id desc);
create index admin_notifications_newest_first_index on public.admin_notifications (created_at desc, id desc);
create index admin_notifications_type_index on public.admin_notifications (type, created_at desc, id desc);
create index admin_notifications_organization_id_index on public.admin_notifications (organization_id);
create index admin_notifications_phone_number_id_index on public.admin_notifications (phone_number_id);
create index admin_notifications_order_id_index on public.admin_notifications (order_id);

comment on table public.admin_notifications is
  'What an admin has to do or know. There is one pending notification per type and subject. The work itself resolves it.';
comment on column public.admin_notifications.title is 'The work in one line.';
comment on column public.admin_notifications.status is 'pending: to be done. resolved: done. dismissed: an admin decided against it.';
comment on column public.admin_notifications.progress is
  'The latest step, such as "imported, ready to activate". Null before the first.';
comment on column public.admin_notifications.body is 'The work in steps.';
comment on column public.admin_notifications.command is
  'The call that does the work, as data: {method, path, body} of our own API, or of the service that it names (twilio, elevenlabs). It holds no secret, and <the id> stands for an id that only the admin knows. Null where no call does the work.';
comment on column public.admin_notifications.type is 'What kind of work it is: see notification_types.';
comment on column public.admin_notifications.resolved_by is
  'Id of the admin who resolved or dismissed it, or the database role where no user was signed in; after an activation link, whom it was sent to.';
comment on column public.admin_notifications.dismissed_reason is 'Why an admin decided against it.';
comment on column public.admin_notifications.subject is 'What it is about (a number, an order), to recognize a repetition.';
comment on column public.admin_notifications.data is 'The same for machines.';
comment on column public.admin_notifications.resolved_at is 'When it was resolved or dismissed; null while it waits.';
comment on column public.admin_notifications.organization_id is
  'The organization that it is about; null for several, for none, and once it is deleted.';
comment on column public.admin_notifications.phone_number_id is 'The number that it is about; null for none.';
comment on column public.admin_notifications.order_id is 'The order that it is about; null for several, and for none.';

alter table public.admin_notifications enable row level security;

revoke all on table public.admin_notifications from public, anon, authenticated, service_role;
grant select on table public.admin_notifications to authenticated, service_role;

create policy "admins can see notifications" on public.admin_notifications
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.admin_notifications
for each row execute function one_number.set_updated_at();
