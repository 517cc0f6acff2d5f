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
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  organization_id uuid references public.organizations (id) on delete set null,
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
-- For what was bought in some time only: without the condition, a member's numbers by their time would be looked for in
-- everybody's numbers where statistics are missing, as after an upgrade of Postgres.
create index phone_numbers_purchased_at_index on public.phone_numbers (purchased_at) where purchased_at is not null;
-- Those that wait, as many as they are: the admins' summary and the sweep read no other.
create index phone_numbers_waiting_index on public.phone_numbers (purchased_at, id) where status = 'pending_import';


comment on table public.phone_numbers is
  'Every number that was bought, with the columns that its organization may read. pending_import → active ⇄ suspended → releasing → released. Published in supabase_realtime: members get the changes of theirs.';
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
comment on column public.phone_numbers.suspended_at is 'Since when it is suspended; null once it is resumed.';
comment on column public.phone_numbers.purchased_at is 'When it was bought, by Twilio''s clock.';
comment on column public.phone_numbers.activated_at is 'Since when callers reach the agent; null until then.';
comment on column public.phone_numbers.releasing_at is 'When it was decided that it is given back.';
comment on column public.phone_numbers.released_at is 'When it was given back.';

alter table public.phone_numbers enable row level security;

revoke all on table public.phone_numbers from public, anon, authenticated, service_role;
grant select on table public.phone_numbers to authenticated, service_role;

select one_number.publish_changes('public.phone_numbers');

-- None for admins: joined by "or", it would make each list a scan of all tenants. They read through functions.
create policy "members can see the numbers of their organizations" on public.phone_numbers
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]));

create trigger set_updated_at
before update on public.phone_numbers
for each row execute function one_number.set_updated_at();
