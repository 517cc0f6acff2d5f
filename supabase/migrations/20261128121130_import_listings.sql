create table public.import_listings (
  is_under_way boolean primary key default true,
  began_at timestamptz not null default clock_timestamp(),
  next_page text,

  constraint one_listing_at_a_time check (is_under_way)
);

comment on table public.import_listings is
  'The reading of ElevenLabs'' list, for numbers that wait for their import: a request reads some pages, and the next one goes on. No row while nobody reads.';
comment on column public.import_listings.is_under_way is 'Always true: there is one row at most.';
comment on column public.import_listings.began_at is 'When its first page was asked for.';
comment on column public.import_listings.next_page is 'Where the list goes on; null for its first page.';

alter table public.import_listings enable row level security;

revoke all on table public.import_listings from public, anon, authenticated, service_role;
grant select on table public.import_listings to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see how far reading imports is" on public.import_listings
for select to service_role
using (true);
