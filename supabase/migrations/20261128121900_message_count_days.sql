create table public.message_count_days (
  day date primary key,
  counted_at timestamptz not null default clock_timestamp()
);

comment on table public.message_count_days is
  'The days whose messages were counted. A number without a row in message_counts had no messages on such a day; of other days the count is unknown.';
comment on column public.message_count_days.day is 'In UTC.';
comment on column public.message_count_days.counted_at is 'When they were counted last.';

alter table public.message_count_days enable row level security;

revoke all on table public.message_count_days from public, anon, authenticated, service_role;
grant select on table public.message_count_days to authenticated, service_role;

create policy "admins can see which days are counted" on public.message_count_days
for select to authenticated
using ((select one_number.is_admin()));
