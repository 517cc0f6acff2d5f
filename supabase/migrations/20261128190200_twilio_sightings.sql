create table public.twilio_sightings (
  phone_number text not null,
  friendly_name text not null,
  country text,
  tagged_organization_id uuid,
  tagged_project text,
  purchased_at timestamptz,
  voice_url text not null,
  answers_elsewhere boolean not null,
  capabilities jsonb not null,
  twilio_sid text not null,
  reconciliation_id uuid not null references public.reconciliations (id) on delete cascade,

  primary key (reconciliation_id, twilio_sid)
);

create index twilio_sightings_phone_number_index on public.twilio_sightings (reconciliation_id, phone_number);

comment on table public.twilio_sightings is
  'The numbers that Twilio bills, as its list showed them to a reconciliation, or, where it did not, as Twilio told when asked for them; gone when that ends.';
comment on column public.twilio_sightings.twilio_sid is 'Twilio''s id of the number (PN…).';
comment on column public.twilio_sightings.phone_number is 'The number in E.164.';
comment on column public.twilio_sightings.country is
  'ISO 3166-1, where the price of a number depends on nothing else; null elsewhere.';
comment on column public.twilio_sightings.friendly_name is 'Its name at Twilio: our tag, or anything.';
comment on column public.twilio_sightings.tagged_organization_id is
  'The organization in the tag org:<id>@<project>; null without such a tag.';
comment on column public.twilio_sightings.tagged_project is
  'The project in the tag; null without such a tag, and in a tag of the first versions, org:<id>.';
comment on column public.twilio_sightings.purchased_at is 'When it was bought; null where Twilio does not say.';
comment on column public.twilio_sightings.voice_url is 'The URL that Twilio asks when somebody calls; empty for none.';
comment on column public.twilio_sightings.answers_elsewhere is
  'Whether an application or a trunk is set, for which Twilio ignores the URL.';
comment on column public.twilio_sightings.capabilities is 'What the number can do: voice, sms, mms, fax.';
comment on column public.twilio_sightings.reconciliation_id is 'The reconciliation that saw it.';

alter table public.twilio_sightings enable row level security;

revoke all on table public.twilio_sightings from public, anon, authenticated, service_role;
grant select on table public.twilio_sightings to authenticated, service_role;

create policy "admins can see sightings" on public.twilio_sightings
for select to authenticated
using ((select one_number.is_admin()));
