create table public.admin_notifications (
  id uuid primary key default gen_random_uuid(),
  type text not null,
  status text not null default 'pending',
  subject text not null,
  title text not null,
  body text not null,
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid references public.phone_numbers (id),
  order_id uuid references public.phone_number_orders (id),
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  emailed_at timestamptz,

  constraint type_is_known check (
    type in (
      'elevenlabs_import_required', 'provisioning_failed', 'provisioning_held',
      'release_scheduled', 'number_unaccounted', 'number_missing'
    )
  ),
  constraint status_is_known check (status in ('pending', 'resolved', 'dismissed')),
  constraint resolved_at_matches_status check ((status = 'pending') = (resolved_at is null)),
  constraint data_is_an_object check (jsonb_typeof(data) = 'object')
);

create unique index one_pending_notification_per_subject on public.admin_notifications (type, subject)
where status = 'pending';
create index admin_notifications_newest_first_index on public.admin_notifications (created_at desc, id desc);
create index admin_notifications_organization_id_index on public.admin_notifications (organization_id);
create index admin_notifications_phone_number_id_index on public.admin_notifications (phone_number_id);
create index admin_notifications_order_id_index on public.admin_notifications (order_id);

comment on table public.admin_notifications is
  'What an admin has to do or know. One pending notification per type and subject; it is resolved by what resolves it.';
comment on column public.admin_notifications.type is 'What kind of work it is.';
comment on column public.admin_notifications.status is 'pending: to be done. resolved: done. dismissed: an admin decided against it.';
comment on column public.admin_notifications.subject is 'What it is about (a number, an order), to recognize a repetition.';
comment on column public.admin_notifications.title is 'The work in one line.';
comment on column public.admin_notifications.body is 'The work in steps.';
comment on column public.admin_notifications.data is 'The same for machines.';
comment on column public.admin_notifications.resolved_by is
  'Id of the admin who resolved it, or the database role where no user was signed in.';
comment on column public.admin_notifications.emailed_at is 'When admins were told by e-mail.';

alter table public.admin_notifications enable row level security;

revoke all on table public.admin_notifications from public, anon, authenticated, service_role;
grant select on table public.admin_notifications to authenticated, service_role;

create policy "admins can see notifications" on public.admin_notifications
for select to authenticated
using ((select private.is_admin()));

create trigger set_updated_at
before update on public.admin_notifications
for each row execute function private.set_updated_at();
