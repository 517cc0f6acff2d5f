create type public.notification_actor as enum ('admin', 'nobody');

comment on type public.notification_actor is
  'admin: an admin has to act. nobody: it goes on by itself, and admins are told so that they can change it.';

-- Findings have the same types: one list of words, which everything else refers to.
create table public.notification_types (
  type text primary key,
  title text not null,
  acts public.notification_actor not null,
  telling_order integer not null,

  constraint one_place_in_the_telling unique (telling_order)
);

comment on table public.notification_types is
  'The types of notifications. Those that wait for an admin are told first.';
comment on column public.notification_types.type is 'The word that notifications and findings carry.';
comment on column public.notification_types.title is 'The kind of work in one line.';
comment on column public.notification_types.acts is
  'Who has to act: an admin, or nobody because it goes on by itself.';
comment on column public.notification_types.telling_order is
  'Of notifications that are due together, the lower number is told first.';

alter table public.notification_types enable row level security;

revoke all on table public.notification_types from public, anon, authenticated, service_role;
grant select on table public.notification_types to authenticated, service_role;

create policy "admins can see notification types" on public.notification_types
for select to authenticated
using ((select one_number.is_admin()));

-- First what stops everything, then an organization that waits for its number, then calls that go wrong, then money.
insert into public.notification_types (telling_order, type, acts, title)
values
  (0, 'project_mismatch', 'admin', 'Say whether a database is a copy, or has moved to another project or Twilio account'),
  (1, 'wake_up_failed', 'admin', 'Find out why the database cannot wake a function'),
  (2, 'imports_held', 'admin', 'Mend what keeps numbers from being imported automatically'),
  (3, 'elevenlabs_import_required', 'admin', 'Import a number in ElevenLabs'),
  (4, 'provisioning_failed', 'admin', 'Find out why an order failed, and retry it'),
  (5, 'provisioning_held', 'admin', 'Let orders go on that a limit, a policy or Twilio holds up'),
  (6, 'organization_returned', 'admin', 'Decide who gets the number of an organization that was deleted and inserted again'),
  (7, 'number_missing', 'admin', 'Write off a number that Twilio does not have any more'),
  (8, 'number_unanswered', 'admin', 'Import a number again whose calls reach no agent'),
  (9, 'webhook_mismatch', 'admin', 'Correct where the calls of a number go'),
  (10, 'elevenlabs_mismatch', 'admin', 'Correct what ElevenLabs has about a number'),
  (11, 'number_unaccounted', 'admin', 'Adopt or release a number that is paid for and belongs to no order'),
  (12, 'number_still_billed', 'admin', 'Release a number again that Twilio still bills'),
  (13, 'release_failed', 'admin', 'Correct what keeps a number from being released'),
  (14, 'number_at_risk', 'admin', 'Use or release a number that Twilio may reclaim'),
  (15, 'organization_without_members', 'admin', 'Release or keep the number of an organization that lost its last member'),
  (16, 'release_scheduled', 'nobody', 'A number is released on its day, unless an admin keeps it');
