create type public.phone_number_status as enum ('pending_import', 'active', 'suspended', 'releasing', 'released');

comment on type public.phone_number_status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';

create type public.elevenlabs_verification as enum ('verified', 'unverified', 'skipped');

comment on type public.elevenlabs_verification is
  'verified: ElevenLabs said that the id is this number''s. unverified: nobody could ask. skipped: an admin chose not to ask.';

create type public.price_source as enum ('twilio', 'rate');

comment on type public.price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';

create table public.phone_numbers (
  id uuid primary key default gen_random_uuid(),
  phone_number text not null,
  status public.phone_number_status not null default 'pending_import',
  organization_name text not null,
  organization_id uuid references public.organizations (id) on delete set null,
  order_id uuid not null references public.phone_number_orders (id),
  locality text,
  region text,
  country text not null,
  capabilities jsonb not null,
  monthly_price numeric,
  monthly_price_currency text,
  monthly_price_source public.price_source,
  purchased_at timestamptz not null default now(),
  activated_at timestamptz,
  suspended_at timestamptz,
  releasing_at timestamptz,
  released_at timestamptz,
  twilio_sid text not null,
  elevenlabs_phone_id text,
  elevenlabs_verification public.elevenlabs_verification,
  importing_since timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint phone_number_is_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint twilio_sid_is_unique unique (twilio_sid),
  constraint twilio_sid_is_well_formed check (twilio_sid ~ '^PN[0-9a-fA-F]{32}$'),
  constraint elevenlabs_phone_id_is_well_formed check (elevenlabs_phone_id ~ '^[!-~]{1,128}$'),
  constraint country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
  constraint capabilities_is_an_object check (jsonb_typeof(capabilities) = 'object'),
  constraint monthly_price_is_not_negative check (monthly_price >= 0),
  constraint monthly_price_has_a_currency check ((monthly_price is null) = (monthly_price_currency is null)),
  constraint monthly_price_currency_is_iso_4217 check (monthly_price_currency ~ '^[A-Z]{3}$'),
  constraint monthly_price_has_a_source check ((monthly_price is null) = (monthly_price_source is null)),
  constraint only_activation_sets_the_elevenlabs_phone_id check (
    (elevenlabs_phone_id is null) = (activated_at is null)
    and (status <> 'pending_import' or elevenlabs_phone_id is null)
    and (status not in ('active', 'suspended') or elevenlabs_phone_id is not null)
  ),
  constraint only_activation_sets_the_elevenlabs_verification check (
    (elevenlabs_verification is null) = (activated_at is null)
  ),
  constraint suspended_at_matches_status check (status <> 'suspended' or suspended_at is not null),
  constraint suspended_at_is_of_suspended_numbers check (
    status not in ('pending_import', 'active') or suspended_at is null
  ),
  constraint releasing_at_matches_status check (status <> 'releasing' or releasing_at is not null),
  constraint released_at_matches_status check ((status = 'released') = (released_at is not null)),
  constraint only_numbers_being_released_have_no_organization check (
    organization_id is not null or status in ('releasing', 'released')
  )
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

create unique index elevenlabs_phone_id_is_unique on public.phone_numbers (elevenlabs_phone_id)
where status <> 'released';

comment on table public.phone_numbers is
  'Every number that was bought. pending_import → active ⇄ suspended → releasing → released.';
comment on column public.phone_numbers.phone_number is 'The number in E.164, such as +16041234567.';
comment on column public.phone_numbers.status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';
comment on column public.phone_numbers.organization_name is 'The organization''s name, kept after it is deleted.';
comment on column public.phone_numbers.organization_id is 'Whose number it is; null once the organization is deleted.';
comment on column public.phone_numbers.order_id is 'The order that the number was bought for.';
comment on column public.phone_numbers.locality is 'The city, when Twilio names one.';
comment on column public.phone_numbers.region is 'The state or province, such as BC.';
comment on column public.phone_numbers.country is 'ISO 3166-1, such as CA.';
comment on column public.phone_numbers.capabilities is 'What the number can do: voice, sms, mms, fax.';
comment on column public.phone_numbers.monthly_price is
  'What a month costs: Twilio''s price at the purchase, or the rate of that day where Twilio did not answer.';
comment on column public.phone_numbers.monthly_price_currency is 'ISO 4217, such as USD.';
comment on column public.phone_numbers.monthly_price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';
comment on column public.phone_numbers.suspended_at is 'Since when it is paused; null once it is resumed.';
comment on column public.phone_numbers.twilio_sid is 'Twilio''s id of the number (PN…).';
comment on column public.phone_numbers.elevenlabs_phone_id is 'ElevenLabs'' id of the number; null until activation.';
comment on column public.phone_numbers.elevenlabs_verification is
  'Whether ElevenLabs was asked about the id at the activation. verified: the id is this number''s. unverified: nobody could ask. skipped: an admin chose not to ask.';
comment on column public.phone_numbers.importing_since is
  'When an import through the API began that has not ended. ElevenLabs would import a number twice: nobody else begins within two minutes.';

alter table public.phone_numbers enable row level security;

revoke all on table public.phone_numbers from public, anon, authenticated, service_role;
grant select on table public.phone_numbers to authenticated, service_role;

create policy "members and admins can see numbers" on public.phone_numbers
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]) or (select one_number.is_admin()));

create trigger set_updated_at
before update on public.phone_numbers
for each row execute function one_number.set_updated_at();
