create table public.missed_calls (
  called_at timestamptz not null default now(),
  caller text,
  organization_id uuid references public.organizations (id) on delete set null,
  phone_number_id uuid not null references public.phone_numbers (id),
  call_sid text primary key,

  constraint call_sid_is_well_formed check (call_sid ~ '^CA[0-9a-fA-F]{32}$'),
  constraint caller_is_e164 check (caller ~ '^\+[1-9][0-9]{6,14}$')
);

create index missed_calls_organization_id_newest_first_index on public.missed_calls (organization_id, called_at desc);
create index missed_calls_phone_number_id_index on public.missed_calls (phone_number_id, called_at);
create index missed_calls_to_empty_index on public.missed_calls (called_at) where caller is not null;
create index missed_calls_of_nobody_to_empty_index on public.missed_calls (phone_number_id)
where organization_id is null and caller is not null;
create index missed_calls_caller_index on public.missed_calls (caller) where caller is not null;

comment on table public.missed_calls is
  'Calls that no agent took: the caller heard that the line is being set up, or that nobody can answer.';
comment on column public.missed_calls.caller is
  'Who called, in E.164; null when the number was withheld or is nobody''s, or is emptied.';
comment on column public.missed_calls.organization_id is
  'The organization that was called. Null once it is deleted, and for a number without an organization: then only the operator sees the call, even if another organization gets the number.';
comment on column public.missed_calls.phone_number_id is 'The number that was called.';
comment on column public.missed_calls.call_sid is 'Twilio''s id of the call (CA…): a call that is reported twice is one call.';
comment on column public.missed_calls.called_at is 'When the call came.';

alter table public.missed_calls enable row level security;

revoke all on table public.missed_calls from public, anon, authenticated, service_role;
grant select on table public.missed_calls to authenticated, service_role;

create policy "members can see the missed calls of their organizations" on public.missed_calls
for select to authenticated
using (organization_id = any ((select one_number.my_organization_ids())::uuid[]));
