create type public.phone_number_release_status as enum ('scheduled', 'held', 'kept', 'released');

comment on type public.phone_number_release_status is
  'scheduled: a function gives the number back when it is due. held: no function does until an admin decides. kept: an organization has the number again. released: the number is given back.';

create table public.phone_number_releases (
  status public.phone_number_release_status not null default 'scheduled',
  due_at timestamptz,
  confirmed_by text,
  attempts integer not null default 0,
  last_error_code text,
  last_error_message text,
  began_at timestamptz,
  final_at timestamptz,
  held_at timestamptz,
  kept_at timestamptz,
  released_at timestamptz,
  calls_emptied_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  lease_token uuid,
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid not null references public.phone_numbers (id) on delete cascade,
  id uuid primary key default gen_random_uuid(),

  constraint taking_it_from_an_organization_is_confirmed check (organization_id is null or confirmed_by is not null),
  constraint only_scheduled_releases_are_due check ((status = 'scheduled') = (due_at is not null)),
  constraint only_scheduled_releases_are_leased check (lease_token is null or status = 'scheduled'),
  constraint a_leased_release_has_begun check (lease_token is null or began_at is not null),
  constraint a_release_begins_before_it_is_final check (final_at is null or began_at is not null),
  constraint a_final_release_goes_on check (final_at is null or status in ('scheduled', 'released')),
  constraint held_at_matches_status check (status <> 'held' or held_at is not null),
  constraint kept_at_matches_status check ((status = 'kept') = (kept_at is not null)),
  constraint released_at_matches_status check ((status = 'released') = (released_at is not null)),
  constraint last_error_has_code_and_message check ((last_error_code is null) = (last_error_message is null)),
  constraint attempts_is_not_negative check (attempts >= 0)
);

create unique index one_open_release_per_phone_number on public.phone_number_releases (phone_number_id)
where status in ('scheduled', 'held');

-- The queue: claim, sweep and diagnosis read it from the front.
create index phone_number_releases_due_at_index on public.phone_number_releases (due_at, id)
where due_at is not null;
create index phone_number_releases_to_empty_index on public.phone_number_releases (released_at)
where status = 'released' and organization_id is null and calls_emptied_at is null;
create index phone_number_releases_organization_id_index on public.phone_number_releases (organization_id);
create index phone_number_releases_phone_number_id_index on public.phone_number_releases (phone_number_id);

comment on table public.phone_number_releases is
  'How a number is given back: one row for each time. scheduled ⇄ held → kept, or scheduled → released.';
comment on column public.phone_number_releases.status is
  'scheduled: a function gives the number back when it is due. held: no function does until an admin decides. kept: an organization has the number again. released: the number is given back.';
comment on column public.phone_number_releases.due_at is
  'When a function may claim the release: the day the number is given back, the next attempt or, while a function works on it, the end of the lease. Null: no function claims it, because an admin decides or the release has ended.';
comment on column public.phone_number_releases.confirmed_by is
  'Which admin said to give the number back: a user''s id, or a database role. Without it no organization loses its number.';
comment on column public.phone_number_releases.attempts is
  'Attempts to give it back. A refusal for too many requests does not count.';
comment on column public.phone_number_releases.last_error_code is
  'What went wrong last: a code of Twilio, of ElevenLabs or of ours.';
comment on column public.phone_number_releases.last_error_message is 'The same in words.';
comment on column public.phone_number_releases.began_at is 'From when on the number may be gone at ElevenLabs.';
comment on column public.phone_number_releases.final_at is
  'From when on the number may be gone at Twilio, and cannot be kept any more.';
comment on column public.phone_number_releases.held_at is 'When it was last put on hold.';
comment on column public.phone_number_releases.calls_emptied_at is
  'When the numbers of those who called the deleted organization were emptied; null while there are any.';
comment on column public.phone_number_releases.lease_token is
  'Who is giving the number back: only the holder may write the outcome.';
comment on column public.phone_number_releases.organization_id is
  'From which organization an admin takes the number; null when that is deleted.';
comment on column public.phone_number_releases.kept_at is 'When an admin kept the number.';
comment on column public.phone_number_releases.released_at is 'When Twilio took the number back.';
comment on column public.phone_number_releases.phone_number_id is 'The number, in phone_numbers.';

alter table public.phone_number_releases enable row level security;

revoke all on table public.phone_number_releases from public, anon, authenticated, service_role;
grant select on table public.phone_number_releases to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see releases" on public.phone_number_releases
for select to service_role
using (true);

create trigger set_updated_at
before update on public.phone_number_releases
for each row execute function one_number.set_updated_at();
