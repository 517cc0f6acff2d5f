create table public.half_counted_days (
  day date primary key,
  began_at timestamptz not null default clock_timestamp(),
  next_page text not null
);

comment on table public.half_counted_days is
  'The days whose messages are being counted: a request reads some pages of Twilio''s list, and the next one goes on.';
comment on column public.half_counted_days.day is 'In UTC.';
comment on column public.half_counted_days.began_at is 'When its first page was read.';
comment on column public.half_counted_days.next_page is 'Where Twilio''s list goes on.';

alter table public.half_counted_days enable row level security;

revoke all on table public.half_counted_days from public, anon, authenticated, service_role;
grant select on table public.half_counted_days to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see how far counting is" on public.half_counted_days
for select to service_role
using (true);
