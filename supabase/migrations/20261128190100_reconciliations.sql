create type public.reconciliation_status as enum (
  'queued', 'reading_twilio', 'asking_twilio', 'reading_elevenlabs', 'asking_elevenlabs', 'comparing', 'adopting', 'announcing', 'concluded',
  'failed'
);

comment on type public.reconciliation_status is
  'queued: waits for the function. reading_twilio, reading_elevenlabs: copies that list, page by page. asking_twilio, asking_elevenlabs: asks for each of our numbers that the list did not show. comparing: finds the problem of each number. adopting: records paid numbers for organizations that wait for one. announcing: tells the admins. concluded: all is done. failed: see the error.';

create table public.reconciliations (
  status public.reconciliation_status not null default 'queued',
  started_at timestamptz not null default clock_timestamp(),
  concluded_at timestamptz,
  failed_at timestamptz,
  last_error_code text,
  last_error_message text,
  numbers_at_twilio integer,
  numbers_at_elevenlabs integer,
  numbers_recorded integer,
  numbers_bought_back integer not null default 0,
  unreadable_at_twilio integer not null default 0,
  unreadable_at_elevenlabs integer not null default 0,
  started_by text not null,
  asks_elevenlabs boolean,
  agent_id text,
  voice_url text,
  project_name text,
  list_prices jsonb,
  times_read integer not null default 0,
  read_since timestamptz,
  next_page text,
  attempts integer not null default 0,
  due_at timestamptz default clock_timestamp(),
  id uuid primary key default gen_random_uuid(),
  lease_token uuid,

  constraint concluded_at_matches_status check ((status = 'concluded') = (concluded_at is not null)),
  constraint failed_runs_say_why check (
    (status = 'failed') = (failed_at is not null) and (status <> 'failed' or last_error_code is not null)
  ),
  constraint error_code_has_a_message check ((last_error_code is null) = (last_error_message is null)),
  constraint a_run_that_ended_is_not_due check ((status in ('concluded', 'failed')) = (due_at is null)),
  constraint only_what_is_due_is_leased check (lease_token is null or due_at is not null),
  constraint attempts_is_not_negative check (attempts >= 0)
);

create unique index one_reconciliation_at_a_time on public.reconciliations ((true))
where status not in ('concluded', 'failed');
create index reconciliations_started_at_index on public.reconciliations (started_at desc);

comment on table public.reconciliations is
  'Runs that compare Twilio''s list, ElevenLabs'' list and our own records. queued → reading_twilio → asking_twilio → reading_elevenlabs → asking_elevenlabs → comparing (and, for findings that were seen only once, again from reading_twilio on) → adopting → announcing → concluded, or failed.';
comment on column public.reconciliations.status is
  'queued: waits for the function. reading_twilio, reading_elevenlabs: copies that list. asking_twilio, asking_elevenlabs: asks for what it did not show. comparing, adopting, announcing: work on the lists. concluded: all is done. failed: see the error.';
comment on column public.reconciliations.last_error_code is
  'What went wrong last: a code of Twilio, of ElevenLabs or of ours. Null once the run got further.';
comment on column public.reconciliations.last_error_message is 'The same in words.';
comment on column public.reconciliations.numbers_at_twilio is 'How many numbers Twilio bills: so far, while its list is read; null before that.';
comment on column public.reconciliations.numbers_at_elevenlabs is 'How many imports ElevenLabs has: so far, while its list is read; null before that, and where it is not asked.';
comment on column public.reconciliations.numbers_recorded is
  'How many of ours were compared: so far, while that goes on; null before that.';
comment on column public.reconciliations.numbers_bought_back is
  'How many of ours Twilio had under a new id, because somebody bought them back. Our records have the new ids since.';
comment on column public.reconciliations.unreadable_at_twilio is
  'How many entries of Twilio''s list could not be read, and are left out: somebody else''s, as ours can be read.';
comment on column public.reconciliations.unreadable_at_elevenlabs is 'The same of ElevenLabs'' list.';
comment on column public.reconciliations.started_by is 'Who started it: a user''s id, or a database role.';
comment on column public.reconciliations.asks_elevenlabs is
  'Whether ElevenLabs'' list is read: without its API key nothing is said about ids and agents.';
comment on column public.reconciliations.agent_id is 'The agent that must answer; null when any will do.';
comment on column public.reconciliations.voice_url is
  'Whom Twilio asks until a number is imported; null where it cannot reach us, and nothing is expected.';
comment on column public.reconciliations.project_name is 'Our Supabase project, as the tags of its numbers name it.';
comment on column public.reconciliations.list_prices is
  'What a local number costs a month by Twilio''s price list: {"CA": {"amount", "currency"}}.';
comment on column public.reconciliations.times_read is
  'How often the lists were begun. They are read again when they show something that the run before did not find.';
comment on column public.reconciliations.read_since is 'When reading the lists began: later changes may be missing in them.';
comment on column public.reconciliations.next_page is 'Where the step goes on: the next page of a list, or the last number that was asked for or dealt with.';
comment on column public.reconciliations.attempts is 'Requests since the run last got further.';
comment on column public.reconciliations.due_at is
  'When the function goes on; while it works, when it is given up and started again. Null once the run has ended.';
comment on column public.reconciliations.lease_token is 'Who works on it: only the holder may go on.';
comment on column public.reconciliations.started_at is 'When it was asked for.';
comment on column public.reconciliations.concluded_at is 'When it ended; null until then, and where it failed.';
comment on column public.reconciliations.failed_at is 'When it was given up.';

alter table public.reconciliations enable row level security;

revoke all on table public.reconciliations from public, anon, authenticated, service_role;
grant select on table public.reconciliations to authenticated, service_role;

create policy "admins can see reconciliations" on public.reconciliations
for select to authenticated
using ((select one_number.is_admin()));
