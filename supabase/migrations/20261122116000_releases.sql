alter table public.phone_numbers
  add column release_due_at timestamptz,
  add column release_confirmed_by text,
  add column release_attempts integer not null default 0,
  add column release_retry_at timestamptz,
  add column release_lease_token uuid,
  add column release_lease_expires_at timestamptz,
  add column release_began_at timestamptz,
  add column release_final_at timestamptz,
  add column release_error_code text,
  add column release_error_message text;

-- Whoever resumed a number by hand may have left it.
update public.phone_numbers set suspended_at = null where status in ('pending_import', 'active');

-- Nobody was told a date for those that wait already: their time begins now.
update public.phone_numbers
set release_due_at = now() + (select release_grace from public.provisioning_settings)
where status = 'releasing';

alter table public.phone_numbers
  add constraint suspended_at_is_of_suspended_numbers check (
    status not in ('pending_import', 'active') or suspended_at is null
  ),
  add constraint only_numbers_being_released_are_due check (
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
  add constraint taking_it_from_an_organization_is_confirmed check (
    status <> 'releasing' or organization_id is null
    or (release_confirmed_by is not null and release_due_at is not null)
  ),
  add constraint what_is_kept_is_not_worked_on check (
    release_due_at is not null
    or num_nonnulls(release_retry_at, release_lease_token, release_began_at, release_final_at) = 0
  ),
  add constraint release_lease_is_complete check (
    (release_lease_token is null) = (release_lease_expires_at is null)
    and (release_lease_token is null or (status = 'releasing' and release_began_at is not null))
  ),
  add constraint release_began_before_it_was_final check (release_final_at is null or release_began_at is not null),
  add constraint release_failure_is_complete check (
    num_nulls(release_retry_at, release_error_code, release_error_message) in (0, 3)
  ),
  add constraint release_attempts_is_not_negative check (release_attempts >= 0);

create index phone_numbers_release_due_at_index on public.phone_numbers (release_due_at)
where status = 'releasing';

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
comment on column public.provisioning_settings.max_attempts is
  'Attempts before an order fails, or a release is tried only once a day, and an admin is told.';
comment on column public.provisioning_settings.release_grace is
  'How long the number of a deleted organization is kept before it is given back. 0: not at all.';
