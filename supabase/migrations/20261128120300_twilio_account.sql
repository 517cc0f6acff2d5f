create table public.twilio_account (
  refused_since timestamptz,
  next_probe_at timestamptz,
  error_code text,
  error_message text,
  unreachable_since timestamptz,
  last_probe_at timestamptz,
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id),
  constraint a_refusal_is_complete check (
    num_nulls(refused_since, next_probe_at, error_code, error_message) in (0, 4)
  ),
  constraint a_wait_is_complete check ((unreachable_since is null) = (last_probe_at is null))
);

comment on table public.twilio_account is
  'Whether Twilio refuses the account as a whole (credentials, balance, suspension). While it does, nothing is bought but one probe now and then. Also whether it answers at all: while it does not, orders that have used their attempts wait. One row, kept by the functions.';
comment on column public.twilio_account.refused_since is 'Since when; null while all is well.';
comment on column public.twilio_account.next_probe_at is 'When one order is tried again, to see whether the cause is mended.';
comment on column public.twilio_account.error_code is 'Twilio''s code of the last refusal.';
comment on column public.twilio_account.error_message is 'The same in words.';
comment on column public.twilio_account.unreachable_since is
  'Since when orders wait because Twilio does not answer in its own words; null while none does.';
comment on column public.twilio_account.last_probe_at is
  'When the last of the waiting orders is tried: they take turns, one each quarter of an hour.';

alter table public.twilio_account enable row level security;

revoke all on table public.twilio_account from public, anon, authenticated, service_role;
grant select on table public.twilio_account to authenticated, service_role;

create policy "admins can see the Twilio account" on public.twilio_account
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.twilio_account
for each row execute function one_number.set_updated_at();

insert into public.twilio_account default values;
