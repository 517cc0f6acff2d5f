-- A table of additions, because one row with the sum would make purchases wait for each other, and adding up all numbers at
-- each claim would take the longer the more there are.
create table public.live_number_costs (
  currency text,
  source public.price_source,
  numbers bigint not null,
  monthly_cost numeric not null,
  created_at timestamptz not null default now(),
  id bigint primary key generated always as identity
);

comment on table public.live_number_costs is
  'What all live numbers cost a month, as a sum of rows: a purchase adds one, a release its opposite, and now and then a claim adds them up.';
comment on column public.live_number_costs.currency is 'ISO 4217, such as USD. Null: numbers whose price nobody knows.';
comment on column public.live_number_costs.source is 'Where the price comes from: see phone_number_details. Null: it is not known.';
comment on column public.live_number_costs.numbers is 'How many numbers more, or fewer.';
comment on column public.live_number_costs.monthly_cost is 'How much more a month, or less.';

alter table public.live_number_costs enable row level security;

revoke all on table public.live_number_costs from public, anon, authenticated, service_role;
grant select on table public.live_number_costs to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see what numbers cost" on public.live_number_costs
for select to service_role
using (true);
