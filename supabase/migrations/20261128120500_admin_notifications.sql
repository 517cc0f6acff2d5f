create type public.notification_status as enum ('pending', 'resolved', 'dismissed');

comment on type public.notification_status is
  'pending: to be done. resolved: done. dismissed: an admin decided against it.';

create type public.delivery_kind as enum ('single', 'digest');

comment on type public.delivery_kind is
  'single: a message of its own. digest: one message about many notifications.';

create table public.admin_notifications (
  id uuid primary key default gen_random_uuid(),
  title text not null,
  status public.notification_status not null default 'pending',
  progress text,
  body text not null,
  type text not null,
  subject text not null,
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid references public.phone_numbers (id),
  order_id uuid references public.phone_number_orders (id),
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  dismissed_reason text,
  emailed_at timestamptz,
  posted_at timestamptz,
  next_delivery_at timestamptz default now(),
  delivery_started_at timestamptz,
  delivery_kind public.delivery_kind,
  delivery_lease_token uuid,
  delivery_attempts integer not null default 0,
  delivery_error text,

  constraint type_is_known check (
    type in (
      'elevenlabs_import_required', 'provisioning_failed', 'provisioning_held',
      'release_scheduled', 'release_failed', 'number_unaccounted', 'number_missing',
      'number_still_billed', 'elevenlabs_mismatch', 'webhook_mismatch', 'number_at_risk'
    )
  ),
  constraint resolved_at_matches_status check ((status = 'pending') = (resolved_at is null)),
  constraint dismissed_reason_matches_status check ((status = 'dismissed') = (dismissed_reason is not null)),
  constraint dismissed_reason_has_1_to_500_characters check (char_length(dismissed_reason) between 1 and 500),
  constraint data_is_an_object check (jsonb_typeof(data) = 'object'),
  constraint a_delivery_is_of_a_kind check ((delivery_kind is null) = (delivery_started_at is null)),
  constraint a_delivery_lease_expires check (delivery_lease_token is null or next_delivery_at is not null)
);

create unique index one_pending_notification_per_subject on public.admin_notifications (type, subject)
where status = 'pending';

create index admin_notifications_newest_first_index on public.admin_notifications (created_at desc, id desc);

create index admin_notifications_organization_id_index on public.admin_notifications (organization_id);

create index admin_notifications_phone_number_id_index on public.admin_notifications (phone_number_id);

create index admin_notifications_order_id_index on public.admin_notifications (order_id);

create index admin_notifications_next_delivery_at_index on public.admin_notifications (next_delivery_at)
where status = 'pending';

create index admin_notifications_delivery_started_at_index on public.admin_notifications (delivery_started_at);

comment on table public.admin_notifications is
  'What an admin has to do or know. One pending notification per type and subject; it is resolved by what resolves it.';
comment on column public.admin_notifications.title is 'The work in one line.';
comment on column public.admin_notifications.status is 'pending: to be done. resolved: done. dismissed: an admin decided against it.';
comment on column public.admin_notifications.progress is
  'What has happened since, such as "imported, ready to activate"; null while nothing has.';
comment on column public.admin_notifications.body is 'The work in steps.';
comment on column public.admin_notifications.type is 'What kind of work it is.';
comment on column public.admin_notifications.subject is 'What it is about (a number, an order), to recognize a repetition.';
comment on column public.admin_notifications.data is 'The same for machines.';
comment on column public.admin_notifications.resolved_by is
  'Id of the admin who resolved or dismissed it, or the database role where no user was signed in.';
comment on column public.admin_notifications.dismissed_reason is 'Why an admin decided against it.';
comment on column public.admin_notifications.emailed_at is 'When admins were told by e-mail.';
comment on column public.admin_notifications.posted_at is 'When it was posted to the admins'' webhook.';
comment on column public.admin_notifications.next_delivery_at is
  'When it is to be e-mailed and posted; while that is under way, when it is given up and started again. Null once it is done.';
comment on column public.admin_notifications.delivery_started_at is 'When it was last tried to tell the admins.';
comment on column public.admin_notifications.delivery_kind is
  'Whether the last try was a message of its own (single) or one about many notifications (digest).';
comment on column public.admin_notifications.delivery_lease_token is
  'Held by the delivery that is under way: only it may record how it ended.';
comment on column public.admin_notifications.delivery_attempts is 'How many deliveries failed, in part or as a whole.';
comment on column public.admin_notifications.delivery_error is
  'Why the admins could not be told yet, or what to configure so that they can be.';

alter table public.admin_notifications enable row level security;

revoke all on table public.admin_notifications from public, anon, authenticated, service_role;
grant select on table public.admin_notifications to authenticated, service_role;

create policy "admins can see notifications" on public.admin_notifications
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.admin_notifications
for each row execute function one_number.set_updated_at();
