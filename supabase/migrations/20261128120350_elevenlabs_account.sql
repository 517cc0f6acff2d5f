create table public.elevenlabs_account (
  refused_since timestamptz,
  next_probe_at timestamptz,
  error_code text,
  error_message text,
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id),
  constraint a_refusal_is_complete check (
    num_nulls(refused_since, next_probe_at, error_code, error_message) in (0, 4)
  )
);

comment on table public.elevenlabs_account is
  'Whether automatic imports are refused as a whole: the API key, the agent, or the Twilio credential that ElevenLabs is given. While they are, one number is tried now and then. One row, kept by the functions.';
comment on column public.elevenlabs_account.refused_since is 'Since when; null while all is well.';
comment on column public.elevenlabs_account.next_probe_at is 'When one number is tried again, to see whether the cause is mended.';
comment on column public.elevenlabs_account.error_code is 'The code of the last refusal.';
comment on column public.elevenlabs_account.error_message is 'The same in words.';

alter table public.elevenlabs_account enable row level security;

revoke all on table public.elevenlabs_account from public, anon, authenticated, service_role;
grant select on table public.elevenlabs_account to authenticated, service_role;

create policy "admins can see the ElevenLabs account" on public.elevenlabs_account
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.elevenlabs_account
for each row execute function one_number.set_updated_at();

insert into public.elevenlabs_account default values;
