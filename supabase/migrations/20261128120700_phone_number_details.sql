create type public.elevenlabs_verification as enum ('verified', 'unverified', 'skipped');

comment on type public.elevenlabs_verification is
  'verified: ElevenLabs said that the id is this number''s. unverified: ElevenLabs could not be asked. skipped: an admin chose not to ask.';

create type public.price_source as enum ('twilio', 'rate');

comment on type public.price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';

create type public.number_answering as enum ('import', 'registration');

comment on type public.number_answering is
  'How an agent comes to answer a number. import: the number is imported in ElevenLabs, which takes its calls. registration: Twilio asks us about each call, and we register it at ElevenLabs.';

-- Beside phone_numbers, so that a member's "select *" there is allowed and harmless.
create table public.phone_number_details (
  monthly_price numeric,
  monthly_price_currency text,
  monthly_price_source public.price_source,
  twilio_sid text not null,
  twilio_account_sid text,
  project_name text,
  ordered_by uuid,
  answered_by public.number_answering not null default 'import',
  elevenlabs_phone_id text,
  elevenlabs_verification public.elevenlabs_verification,
  elevenlabs_phone_id_set_at timestamptz,
  elevenlabs_phone_id_set_by text,
  importing_since timestamptz,
  import_due_at timestamptz,
  import_attempts integer not null default 0,
  import_lease_token uuid,
  import_failed_at timestamptz,
  import_error_code text,
  import_error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  phone_number_id uuid primary key references public.phone_numbers (id) on delete cascade,

  constraint twilio_sid_is_unique unique (twilio_sid),
  constraint twilio_sid_is_well_formed check (twilio_sid ~ '^PN[0-9a-fA-F]{32}$'),
  constraint twilio_account_sid_is_well_formed check (twilio_account_sid ~ '^AC[0-9a-fA-F]{32}$'),
  constraint elevenlabs_phone_id_is_unique unique (elevenlabs_phone_id),
  constraint elevenlabs_phone_id_is_well_formed check (elevenlabs_phone_id ~ '^[!-~]{1,128}$'),
  constraint only_imported_numbers_have_an_elevenlabs_phone_id check (
    answered_by = 'import' or elevenlabs_phone_id is null
  ),
  constraint elevenlabs_phone_id_has_a_verification check (
    (elevenlabs_phone_id is null) = (elevenlabs_verification is null)
  ),
  constraint elevenlabs_phone_id_set_at_has_an_actor check (
    (elevenlabs_phone_id_set_at is null) = (elevenlabs_phone_id_set_by is null)
  ),
  constraint only_due_imports_are_leased check (import_lease_token is null or import_due_at is not null),
  constraint import_error_has_a_code_and_a_message check (num_nulls(import_error_code, import_error_message) in (0, 2)),
  constraint failed_imports_have_an_error check (import_failed_at is null or import_error_code is not null),
  constraint monthly_price_is_not_negative check (monthly_price >= 0),
  constraint monthly_price_has_a_currency check ((monthly_price is null) = (monthly_price_currency is null)),
  constraint monthly_price_currency_is_iso_4217 check (monthly_price_currency ~ '^[A-Z]{3}$'),
  constraint monthly_price_has_a_source check ((monthly_price is null) = (monthly_price_source is null))
);

create index phone_number_details_ordered_by_index on public.phone_number_details (ordered_by);
create index phone_number_details_import_due_at_index on public.phone_number_details (import_due_at)
where import_due_at is not null;

comment on table public.phone_number_details is
  'The operator''s part of a number: its price, and its ids at Twilio and ElevenLabs. One row for each number.';
comment on column public.phone_number_details.phone_number_id is 'The number, in phone_numbers.';
comment on column public.phone_number_details.monthly_price is
  'What a month costs: Twilio''s price at the purchase, or the rate of that day where Twilio did not answer.';
comment on column public.phone_number_details.monthly_price_currency is 'ISO 4217, such as USD.';
comment on column public.phone_number_details.monthly_price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';
comment on column public.phone_number_details.twilio_sid is 'Twilio''s id of the number (PN…).';
comment on column public.phone_number_details.twilio_account_sid is
  'The Twilio account (AC…) that the number is in; null where its purchase did not tell.';
comment on column public.phone_number_details.project_name is
  'The project that bought the number, as in its tag; null where its purchase did not tell.';
comment on column public.phone_number_details.ordered_by is
  'The user for whom it was bought: who inserted the organization then. Null for a secret key.';
comment on column public.phone_number_details.answered_by is
  'import: the number is imported in ElevenLabs, which takes its calls. registration: Twilio asks us about each call, and we register it at ElevenLabs; the number has no id there.';
comment on column public.phone_number_details.elevenlabs_phone_id is
  'ElevenLabs'' id of the number; null until activation, and again once it is given back, so that an id that was pasted to it by mistake is free for the number that it belongs to.';
comment on column public.phone_number_details.elevenlabs_verification is
  'Whether ElevenLabs was asked about the id at the activation. verified: the id is this number''s. unverified: ElevenLabs could not be asked. skipped: an admin chose not to ask.';
comment on column public.phone_number_details.elevenlabs_phone_id_set_at is
  'When the id was last set, by an activation or in place of another one.';
comment on column public.phone_number_details.elevenlabs_phone_id_set_by is
  'Id of the admin who set it, or the database role where no user was signed in; after an activation link, whom it was sent to.';
comment on column public.phone_number_details.importing_since is
  'When an import through the API began that has not ended. ElevenLabs would import a number twice, so no other import begins within two minutes.';
comment on column public.phone_number_details.import_due_at is
  'When the automatic import is tried next; while that is under way, when its lease expires. Null while none is queued.';
comment on column public.phone_number_details.import_attempts is
  'How many attempts of the automatic import began.';
comment on column public.phone_number_details.import_lease_token is
  'Held by the attempt that is under way: only it may record how it ended.';
comment on column public.phone_number_details.import_failed_at is
  'When the automatic import was left to the admins: it was refused, or has used its attempts.';
comment on column public.phone_number_details.import_error_code is 'Why the last attempt of the automatic import failed.';
comment on column public.phone_number_details.import_error_message is 'The same in words.';

alter table public.phone_number_details enable row level security;

revoke all on table public.phone_number_details from public, anon, authenticated, service_role;
grant select on table public.phone_number_details to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see details of numbers" on public.phone_number_details
for select to service_role
using (true);

create trigger set_updated_at
before update on public.phone_number_details
for each row execute function one_number.set_updated_at();
