create type public.phone_number_status as enum ('pending_import', 'active', 'suspended', 'releasing', 'released');

comment on type public.phone_number_status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';

create table public.phone_numbers (
  phone_number text not null,
  status public.phone_number_status not null default 'pending_import',
  organization_name text not null,
  locality text,
  region text,
  country text not null,
  capabilities jsonb not null,
  purchased_at timestamptz not null default now(),
  activated_at timestamptz,
  suspended_at timestamptz,
  releasing_at timestamptz,
  released_at timestamptz,
  release_due_at timestamptz,
  release_confirmed_by text,
  release_attempts integer not null default 0,
  release_retry_at timestamptz,
  release_lease_token uuid,
  release_lease_expires_at timestamptz,
  release_began_at timestamptz,
  release_final_at timestamptz,
  release_error_code text,
  release_error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  organization_id uuid references public.organizations (id) on delete set null,
  organization_deleted_by uuid,
  order_id uuid not null references public.phone_number_orders (id),
  id uuid primary key default gen_random_uuid(),

  constraint phone_number_is_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
  constraint capabilities_is_an_object check (jsonb_typeof(capabilities) = 'object'),
  constraint activated_at_matches_status check (
    (status <> 'pending_import' or activated_at is null) and (status not in ('active', 'suspended') or activated_at is not null)
  ),
  constraint suspended_at_matches_status check (status <> 'suspended' or suspended_at is not null),
  constraint suspended_at_is_of_suspended_numbers check (
    status not in ('pending_import', 'active') or suspended_at is null
  ),
  constraint releasing_at_matches_status check (status <> 'releasing' or releasing_at is not null),
  constraint released_at_matches_status check ((status = 'released') = (released_at is not null)),
  constraint only_numbers_being_released_have_no_organization check (
    organization_id is not null or status in ('releasing', 'released')
  ),
  constraint only_numbers_being_released_are_due check (
    status in ('releasing', 'released')
    or (
      release_attempts = 0
      and num_nonnulls(
        release_due_at, release_confirmed_by, release_retry_at, release_lease_token, release_began_at,
        release_final_at, release_error_code
      ) = 0
    )
  ),
  -- The worst that could happen is that a customer's number goes to a stranger: without an admin's word, a number that
  -- belongs to an organization is not even written down as being released.
  constraint taking_it_from_an_organization_is_confirmed check (
    status <> 'releasing' or organization_id is null
    or (release_confirmed_by is not null and release_due_at is not null)
  ),
  -- What is kept for nobody may be gone at ElevenLabs all the same: should its organization return, it is imported again.
  constraint what_is_kept_is_not_worked_on check (
    release_due_at is not null
    or num_nonnulls(release_retry_at, release_lease_token, release_final_at) = 0
  ),
  constraint release_lease_is_complete check (
    (release_lease_token is null) = (release_lease_expires_at is null)
    and (release_lease_token is null or (status = 'releasing' and release_began_at is not null))
  ),
  constraint release_began_before_it_was_final check (release_final_at is null or release_began_at is not null),
  constraint release_failure_is_complete check (
    num_nulls(release_retry_at, release_error_code, release_error_message) in (0, 3)
  ),
  constraint release_attempts_is_not_negative check (release_attempts >= 0)
);

create unique index one_live_row_per_phone_number on public.phone_numbers (phone_number)
where status <> 'released';

create unique index one_live_number_per_organization on public.phone_numbers (organization_id)
where status <> 'released';

create unique index one_live_number_per_order on public.phone_numbers (order_id)
where status <> 'released';

create index phone_numbers_organization_id_index on public.phone_numbers (organization_id);

create index phone_numbers_order_id_index on public.phone_numbers (order_id);

create index phone_numbers_purchased_at_index on public.phone_numbers (purchased_at);

create index phone_numbers_release_due_at_index on public.phone_numbers (release_due_at)
where status = 'releasing';


comment on table public.phone_numbers is
  'Every number that was bought: what its organization may know of it. pending_import → active ⇄ suspended → releasing → released.';
comment on column public.phone_numbers.phone_number is 'The number in E.164, such as +16041234567.';
comment on column public.phone_numbers.status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';
comment on column public.phone_numbers.organization_name is 'The organization''s name, kept after it is deleted.';
comment on column public.phone_numbers.organization_id is 'Whose number it is; null once the organization is deleted.';
comment on column public.phone_numbers.organization_deleted_by is
  'The owner who deleted its organization: to that user it comes back by itself when the organization is inserted again. Null for a server.';
comment on column public.phone_numbers.order_id is 'The order that the number was bought for.';
comment on column public.phone_numbers.locality is 'The city, when Twilio names one.';
comment on column public.phone_numbers.region is 'The state or province, such as BC.';
comment on column public.phone_numbers.country is 'ISO 3166-1, such as CA.';
comment on column public.phone_numbers.capabilities is 'What the number can do: voice, sms, mms, fax.';
comment on column public.phone_numbers.suspended_at is 'Since when it is paused; null once it is resumed.';
comment on column public.phone_numbers.release_due_at is
  'When it is given back. Null while releasing: its organization was deleted, and an admin keeps it until somebody decides.';
comment on column public.phone_numbers.release_confirmed_by is
  'Which admin said to give it back: a user''s id, or a database role. Without it no organization loses its number.';
comment on column public.phone_numbers.release_attempts is
  'Attempts to give it back. A refusal for too many requests does not count.';
comment on column public.phone_numbers.release_retry_at is 'When it is tried again, after an attempt that failed.';
comment on column public.phone_numbers.release_lease_token is 'Who is giving it back: only the holder may write the outcome.';
comment on column public.phone_numbers.release_lease_expires_at is 'When somebody else may take the work over.';
comment on column public.phone_numbers.release_began_at is 'From when on it may be gone at ElevenLabs.';
comment on column public.phone_numbers.release_final_at is 'From when on it may be gone at Twilio, and cannot be kept any more.';
comment on column public.phone_numbers.release_error_code is 'What went wrong last: a code of Twilio, of ElevenLabs or of ours.';
comment on column public.phone_numbers.release_error_message is 'The same in words.';

alter table public.phone_numbers enable row level security;

revoke all on table public.phone_numbers from public, anon, authenticated, service_role;
grant select on table public.phone_numbers to authenticated, service_role;

-- None for admins: joined by "or", it would make each list a scan of all tenants. They read through functions.
create policy "members can see the numbers of their organizations" on public.phone_numbers
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]));

create trigger set_updated_at
before update on public.phone_numbers
for each row execute function one_number.set_updated_at();
