-- The token itself is in the message only: a copy of the database, or somebody who reads it, activates nothing.
create table public.activation_links (
  sent_to text not null,
  created_at timestamptz not null default now(),
  -- Hours, because a day may be longer in the time zone of a session.
  expires_at timestamptz not null default now() + interval '168 hours',
  used_at timestamptz,
  phone_number_id uuid not null references public.phone_numbers (id) on delete cascade,
  notification_id uuid not null references public.admin_notifications (id) on delete cascade,
  token_hash text primary key,

  constraint token_hash_is_sha256_in_hex check (token_hash ~ '^[0-9a-f]{64}$'),
  constraint sent_to_has_1_to_320_characters check (char_length(sent_to) between 1 and 320),
  constraint activation_link_expires_within_seven_days check (
    expires_at > created_at and expires_at <= created_at + interval '168 hours'
  )
);

create index activation_links_expires_at_index on public.activation_links (expires_at);
create index activation_links_phone_number_id_index on public.activation_links (phone_number_id);
create index activation_links_notification_id_index on public.activation_links (notification_id);

comment on table public.activation_links is
  'The links in import messages: each activates one number, while its notification is pending, for seven days at most. Deleted 30 days after they expire.';
comment on column public.activation_links.sent_to is 'The e-mail address that the link was sent to, or webhook.';
comment on column public.activation_links.expires_at is 'From when on the link activates nothing; a reminder brings a new one.';
comment on column public.activation_links.used_at is 'When the number was activated with this link.';
comment on column public.activation_links.phone_number_id is
  'The number to activate, also where the notification is about the same digits bought again.';
comment on column public.activation_links.notification_id is 'The import notification that the link was sent with.';
comment on column public.activation_links.token_hash is 'SHA-256 of the link''s token, in hex. The token is stored nowhere.';

alter table public.activation_links enable row level security;

revoke all on table public.activation_links from public, anon, authenticated, service_role;
grant select on table public.activation_links to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see activation links" on public.activation_links
for select to service_role
using (true);
