create table public.phone_numbers (
  id uuid primary key default gen_random_uuid(),
  phone_number text not null,
  twilio_sid text not null,
  elevenlabs_phone_id text,
  organization_id uuid references public.organizations (id) on delete set null,
  organization_name text not null,
  order_id uuid not null references public.phone_number_orders (id),
  status text not null default 'pending_import',
  capabilities jsonb not null,
  locality text,
  region text,
  country text not null,
  monthly_price numeric,
  monthly_price_currency text,
  purchased_at timestamptz not null default now(),
  activated_at timestamptz,
  suspended_at timestamptz,
  releasing_at timestamptz,
  released_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint phone_number_is_e164 check (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint twilio_sid_is_unique unique (twilio_sid),
  constraint twilio_sid_is_well_formed check (twilio_sid ~ '^PN[0-9a-fA-F]{32}$'),
  constraint elevenlabs_phone_id_is_unique unique (elevenlabs_phone_id),
  constraint elevenlabs_phone_id_is_well_formed check (elevenlabs_phone_id ~ '^[!-~]{1,128}$'),
  constraint country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
  constraint capabilities_is_an_object check (jsonb_typeof(capabilities) = 'object'),
  constraint monthly_price_is_not_negative check (monthly_price >= 0),
  constraint monthly_price_has_a_currency check ((monthly_price is null) = (monthly_price_currency is null)),
  constraint monthly_price_currency_is_iso_4217 check (monthly_price_currency ~ '^[A-Z]{3}$'),
  constraint status_is_known check (
    status in ('pending_import', 'active', 'suspended', 'releasing', 'released')
  ),
  constraint only_activation_sets_the_elevenlabs_phone_id check (
    (elevenlabs_phone_id is null) = (activated_at is null)
    and (status <> 'pending_import' or elevenlabs_phone_id is null)
    and (status not in ('active', 'suspended') or elevenlabs_phone_id is not null)
  ),
  constraint suspended_at_matches_status check (status <> 'suspended' or suspended_at is not null),
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

comment on table public.phone_numbers is
  'Every number that was bought. pending_import → active ⇄ suspended → releasing → released.';
comment on column public.phone_numbers.phone_number is 'The number in E.164, such as +16041234567.';
comment on column public.phone_numbers.twilio_sid is 'Twilio''s id of the number (PN…).';
comment on column public.phone_numbers.elevenlabs_phone_id is 'ElevenLabs'' id of the number; null until activation.';
comment on column public.phone_numbers.organization_id is 'Whose number it is; null once the organization is deleted.';
comment on column public.phone_numbers.organization_name is 'The organization''s name, kept after it is deleted.';
comment on column public.phone_numbers.order_id is 'The order that the number was bought for.';
comment on column public.phone_numbers.status is
  'pending_import: bought, to be imported in ElevenLabs. active: in use. suspended: paused. releasing: to be given back. released: no longer ours, no longer billed.';
comment on column public.phone_numbers.capabilities is 'What the number can do: voice, sms, mms, fax.';
comment on column public.phone_numbers.locality is 'The city, when Twilio names one.';
comment on column public.phone_numbers.region is 'The state or province, such as BC.';
comment on column public.phone_numbers.country is 'ISO 3166-1, such as CA.';
comment on column public.phone_numbers.monthly_price is 'What Twilio''s price list said at the purchase; null when it did not answer.';
comment on column public.phone_numbers.monthly_price_currency is 'ISO 4217, such as USD.';

alter table public.phone_numbers enable row level security;

revoke all on table public.phone_numbers from public, anon, authenticated, service_role;
grant select on table public.phone_numbers to authenticated, service_role;

create policy "members and admins can see numbers" on public.phone_numbers
for select to authenticated
using (organization_id = any ((select private.my_organization_ids())::uuid[]) or (select private.is_admin()));

create trigger set_updated_at
before update on public.phone_numbers
for each row execute function private.set_updated_at();
