alter table public.admin_notifications
add column posted_at timestamptz,
add column next_delivery_at timestamptz default now(),
add column delivery_started_at timestamptz,
add column delivery_kind text,
add column delivery_lease_token uuid,
add column delivery_attempts integer not null default 0,
add column delivery_error text,
add constraint delivery_kind_is_known check (delivery_kind in ('single', 'digest')),
add constraint a_delivery_is_of_a_kind check ((delivery_kind is null) = (delivery_started_at is null)),
add constraint a_delivery_lease_expires check (delivery_lease_token is null or next_delivery_at is not null);

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

create index admin_notifications_next_delivery_at_index on public.admin_notifications (next_delivery_at)
where status = 'pending';
create index admin_notifications_delivery_started_at_index on public.admin_notifications (delivery_started_at);
