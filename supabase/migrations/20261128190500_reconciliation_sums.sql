create table public.reconciliation_sums (
  class text not null,
  numbers integer not null,
  monthly_cost numeric not null,
  currency text not null,
  without_price integer not null,
  reconciliation_id uuid not null references public.reconciliations (id) on delete cascade,

  primary key (reconciliation_id, class, currency)
);

comment on table public.reconciliation_sums is
  'How many numbers a reconciliation found to be of each class, and what Twilio charges for them a month.';
comment on column public.reconciliation_sums.class is
  'ok: as it should be. not_ours: it has neither our tag nor a record, or another project bought it, or it is in another Twilio account. Or the type of the finding about it.';
comment on column public.reconciliation_sums.numbers is 'How many numbers.';
comment on column public.reconciliation_sums.monthly_cost is
  'Their cost a month by Twilio''s price list, or else at the price of their purchase.';
comment on column public.reconciliation_sums.currency is
  'ISO 4217, such as USD. XXX (no currency) for numbers that Twilio does not bill, or whose price is unknown.';
comment on column public.reconciliation_sums.without_price is 'How many of them have an unknown price at Twilio.';
comment on column public.reconciliation_sums.reconciliation_id is 'The reconciliation that found them.';

alter table public.reconciliation_sums enable row level security;

revoke all on table public.reconciliation_sums from public, anon, authenticated, service_role;
grant select on table public.reconciliation_sums to authenticated, service_role;

create policy "admins can see what a reconciliation summed up" on public.reconciliation_sums
for select to authenticated
using ((select one_number.is_admin()));
