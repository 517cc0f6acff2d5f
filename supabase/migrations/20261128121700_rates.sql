create type public.rate_kind as enum ('number_month', 'sms', 'voice_minute');

comment on type public.rate_kind is
  'number_month: a month of a number whose price Twilio did not tell at the purchase. sms: one message. voice_minute: a minute of a call.';

-- What Twilio charges, where its price list was not asked or did not answer.
create table public.rates (
  kind public.rate_kind not null,
  country text,
  valid_from date not null,
  amount numeric not null,
  currency text not null default 'USD',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  id uuid primary key default gen_random_uuid(),

  constraint country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
  -- "NaN" is greater than every number, infinity included.
  constraint amount_is_not_negative check (amount >= 0 and amount < 'Infinity'),
  constraint currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint one_rate_at_a_time unique nulls not distinct (kind, country, valid_from)
);

comment on table public.rates is
  'What things cost: edited in Studio. A rate is valid from its day until the next one of its kind and country; insert a new one rather than change one that costs were computed with.';
comment on column public.rates.kind is
  'number_month: a month of a number whose price Twilio did not tell at the purchase. sms: one message. voice_minute: a minute of a call.';
comment on column public.rates.country is
  'ISO 3166-1, such as CA: the country of the number. Null: every country that has no rate of its own.';
comment on column public.rates.valid_from is 'The first day of it, in UTC.';
comment on column public.rates.amount is 'The price of one, exact.';
comment on column public.rates.currency is 'ISO 4217, such as USD.';

alter table public.rates enable row level security;

revoke all on table public.rates from public, anon, authenticated, service_role;
grant select on table public.rates to authenticated;
grant select, insert, update, delete on table public.rates to service_role;

create policy "admins can see rates" on public.rates
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.rates
for each row execute function one_number.set_updated_at();

-- The defaults, older than any number. List prices differ by country and account, and override them.
insert into public.rates (kind, valid_from, amount)
values ('number_month', '2000-01-01', 1.00), ('sms', '2000-01-01', 0.0075), ('voice_minute', '2000-01-01', 0.0125);
