create table public.missed_calls (
  call_sid text primary key,
  phone_number_id uuid not null references public.phone_numbers (id),
  caller text not null,
  called_at timestamptz not null default now(),

  constraint call_sid_is_well_formed check (call_sid ~ '^CA[0-9a-fA-F]{32}$'),
  constraint caller_is_1_to_256_characters check (char_length(caller) between 1 and 256)
);

create index missed_calls_phone_number_id_index on public.missed_calls (phone_number_id, called_at);

comment on table public.missed_calls is
  'Calls that no agent took: whoever called heard that the line is being set up, or that nobody can answer.';
comment on column public.missed_calls.call_sid is 'Twilio''s id of the call (CA…): a call that is reported twice is one call.';
comment on column public.missed_calls.phone_number_id is 'The number that was called.';
comment on column public.missed_calls.caller is
  'Who called, as Twilio says: a number in E.164, "anonymous", or an address such as "sip:…".';

alter table public.missed_calls enable row level security;

revoke all on table public.missed_calls from public, anon, authenticated, service_role;
grant select on table public.missed_calls to authenticated, service_role;

-- The policy of phone_numbers decides.
create policy "who sees a number sees its missed calls" on public.missed_calls
for select to authenticated
using (phone_number_id in (select n.id from public.phone_numbers as n));
