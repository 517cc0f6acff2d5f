create table public.provisioning_settings (
  purchases_paused boolean not null default false,
  max_monthly_cost numeric not null default 100,
  max_purchases_per_hour integer not null default 25,
  max_purchases_per_day integer not null default 100,
  max_numbers_per_user integer not null default 3,
  max_organizations_per_user integer not null default 100,
  max_concurrent_purchases integer not null default 20,
  max_attempts integer not null default 20,
  release_grace interval not null default interval '7 days',
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id),
  -- "NaN" is greater than every number, infinity included.
  constraint max_monthly_cost_is_not_negative check (max_monthly_cost >= 0 and max_monthly_cost < 'Infinity'),
  constraint max_purchases_per_hour_is_not_negative check (max_purchases_per_hour >= 0),
  constraint max_purchases_per_day_is_not_negative check (max_purchases_per_day >= 0),
  constraint max_numbers_per_user_is_not_negative check (max_numbers_per_user >= 0),
  constraint max_organizations_per_user_is_not_negative check (max_organizations_per_user >= 0),
  constraint max_concurrent_purchases_is_positive check (max_concurrent_purchases > 0),
  constraint max_attempts_is_positive check (max_attempts > 0),
  constraint release_grace_is_not_negative check (release_grace >= interval '0')
);

comment on table public.provisioning_settings is
  'The spend guard: one row, edited in Studio, obeyed from the next claim on.';
comment on column public.provisioning_settings.purchases_paused is 'true: buy nothing until it is false again. Orders wait.';
comment on column public.provisioning_settings.max_monthly_cost is
  'What all live numbers may cost a month, in the currency in which Twilio prices them, calls not included. Orders beyond it wait.';
comment on column public.provisioning_settings.max_purchases_per_hour is 'Numbers bought in any 60 minutes. Orders beyond it wait.';
comment on column public.provisioning_settings.max_purchases_per_day is 'Numbers bought in any 24 hours. Orders beyond it wait.';
comment on column public.provisioning_settings.max_numbers_per_user is
  'Numbers of one user, live or bought within 30 days, that are bought without an admin; orders beyond it are held. A secret key that inserts for no user is not limited.';
comment on column public.provisioning_settings.max_organizations_per_user is
  'Organizations that one signed-in user may have inserted and not deleted; more are refused. A secret key is not limited.';
comment on column public.provisioning_settings.max_concurrent_purchases is 'Purchases in flight across all running functions.';
comment on column public.provisioning_settings.max_attempts is
  'Attempts before an order fails or, after passing trouble, waits for Twilio; before a release is tried only once a day. An admin is told.';
comment on column public.provisioning_settings.release_grace is
  'How long the number of a deleted organization is kept before it is given back. 0: not at all.';

alter table public.provisioning_settings enable row level security;

revoke all on table public.provisioning_settings from public, anon, authenticated, service_role;
grant select on table public.provisioning_settings to authenticated;
grant select, update on table public.provisioning_settings to service_role;

create policy "admins can see the settings" on public.provisioning_settings
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.provisioning_settings
for each row execute function one_number.set_updated_at();

insert into public.provisioning_settings default values;
