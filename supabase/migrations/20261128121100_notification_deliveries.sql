create type public.delivery_kind as enum ('single', 'digest');

comment on type public.delivery_kind is
  'single: a message of its own. digest: one message about many notifications.';

create table public.notification_deliveries (
  emailed_at timestamptz,
  emailed_to text[] not null default '{}',
  posted_at timestamptz,
  -- Not now(): of several notifications in one transaction, each is due later than what was due before.
  due_at timestamptz default clock_timestamp(),
  type text not null,
  kind public.delivery_kind,
  started_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  reminders integer not null default 0,
  remind_at timestamptz,
  lease_token uuid,
  notification_id uuid primary key references public.admin_notifications (id) on delete cascade,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint at_most_two_reminders check (reminders between 0 and 2),
  constraint kind_matches_started_at check ((kind is null) = (started_at is null)),
  -- It may outlast due_at: how a message went is recorded also when its notification was resolved meanwhile.
  constraint leased_deliveries_have_started check (lease_token is null or started_at is not null)
);

-- The queue: a claim reads only due deliveries, however many have ended, and each type from the front, because what waits for
-- an admin is told first, however many others wait.
create index notification_deliveries_type_index on public.notification_deliveries (type, due_at)
where due_at is not null;
create index notification_deliveries_started_at_index on public.notification_deliveries (started_at);
create index notification_deliveries_remind_at_index on public.notification_deliveries (remind_at)
where remind_at is not null;

comment on table public.notification_deliveries is
  'How a notification reaches the admins: by which channels it went, the last error, the next attempt.';
comment on column public.notification_deliveries.emailed_at is 'When the last of the admins was told by e-mail.';
comment on column public.notification_deliveries.emailed_to is
  'The addresses that were told by e-mail: after a failure, only the others are told. A reminder begins with none.';
comment on column public.notification_deliveries.posted_at is 'When it was posted to the admins'' webhook.';
comment on column public.notification_deliveries.due_at is
  'When it is to be e-mailed and posted; while that is under way, when it is given up and started again. Null once the admins were told, or the notification was resolved or dismissed.';
comment on column public.notification_deliveries.type is 'The type of the notification.';
comment on column public.notification_deliveries.kind is
  'Whether the last try was a message of its own (single) or one about many notifications (digest).';
comment on column public.notification_deliveries.started_at is 'When it was last tried to tell the admins.';
comment on column public.notification_deliveries.attempts is 'How many tries failed, in part or as a whole.';
comment on column public.notification_deliveries.last_error is
  'Why the admins could not be told yet, or what to configure so that they can be.';
comment on column public.notification_deliveries.reminders is
  'How many reminders of an import that waits were queued: two at most, a day and a week after the first message.';
comment on column public.notification_deliveries.remind_at is
  'When the next reminder is queued. Null before the first message, after the second reminder, and of everything that needs none.';
comment on column public.notification_deliveries.lease_token is
  'Held by the try that is under way: only it may record how it ended.';
comment on column public.notification_deliveries.notification_id is 'What the admins are told.';

alter table public.notification_deliveries enable row level security;

revoke all on table public.notification_deliveries from public, anon, authenticated, service_role;
grant select on table public.notification_deliveries to authenticated, service_role;

create policy "admins can see deliveries" on public.notification_deliveries
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.notification_deliveries
for each row execute function one_number.set_updated_at();
