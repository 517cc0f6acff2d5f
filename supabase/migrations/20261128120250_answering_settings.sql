create type public.answering as enum ('import_by_admin', 'automatic_import', 'registration');

comment on type public.answering is
  'import_by_admin: an admin imports a bought number in ElevenLabs. automatic_import: we do, through its API. registration: each call is registered at ElevenLabs, without an import.';

-- The functions' environment decides, and the database remembers: a number is recorded, and its admins are told or not, in one
-- transaction.
create table public.answering_settings (
  answered_by public.answering not null default 'import_by_admin',
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id)
);

comment on table public.answering_settings is
  'How bought numbers come to be answered, as ELEVENLABS_IMPORT and ELEVENLABS_ANSWER said when a function last began to work. One row, kept by the functions.';
comment on column public.answering_settings.answered_by is
  'import_by_admin: an admin imports a bought number in ElevenLabs. automatic_import: we do, through its API. registration: each call is registered at ElevenLabs, without an import.';

alter table public.answering_settings enable row level security;

revoke all on table public.answering_settings from public, anon, authenticated, service_role;
grant select on table public.answering_settings to authenticated, service_role;

create policy "admins can see how numbers are answered" on public.answering_settings
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.answering_settings
for each row execute function one_number.set_updated_at();

insert into public.answering_settings default values;
