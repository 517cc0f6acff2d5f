create table public.calling_settings (
  allowed_countries text[] not null default '{US,CA}',
  max_calls_per_day integer not null default 100,
  max_concurrent_calls integer not null default 2,
  keep_calls_for interval not null default '90 days',
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id),
  constraint allowed_countries_are_iso_3166 check (
    array_position(allowed_countries, null) is null
    and array_to_string(allowed_countries, ',') ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'
  ),
  constraint max_calls_per_day_is_not_negative check (max_calls_per_day >= 0),
  constraint max_concurrent_calls_is_not_negative check (max_concurrent_calls >= 0),
  -- Reports of a call, and requests with its key, come within a day.
  constraint calls_are_kept_for_a_day_to_a_century check (keep_calls_for between interval '1 day' and interval '100 years')
);

comment on table public.calling_settings is
  'Which calls organizations may place, and how long callers'' numbers are kept: one row, edited in Studio, obeyed from the next call on.';
comment on column public.calling_settings.allowed_countries is
  'Countries that may be called, as ISO 3166-1 such as {US,CA}. Jamaica and others that share +1 are countries of their own; toll-free numbers count as US.';
comment on column public.calling_settings.max_calls_per_day is
  'Calls that one organization may place in any 24 hours. A call that failed does not count.';
comment on column public.calling_settings.max_concurrent_calls is
  'How many calls of one organization may go on at the same time. A call whose end is never reported counts for two hours.';

comment on column public.calling_settings.keep_calls_for is
  'How long calls and missed calls keep the number at the other end. Afterwards it is emptied: the time, the length and the cost stay.';

alter table public.calling_settings enable row level security;

revoke all on table public.calling_settings from public, anon, authenticated, service_role;
grant select on table public.calling_settings to authenticated;
grant select, update on table public.calling_settings to service_role;

create policy "admins can see the settings of calls" on public.calling_settings
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.calling_settings
for each row execute function one_number.set_updated_at();

insert into public.calling_settings default values;
