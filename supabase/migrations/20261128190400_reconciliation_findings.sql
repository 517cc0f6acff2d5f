create table public.reconciliation_findings (
  title text not null,
  type text not null references public.notification_types (type),
  confirmed boolean not null,
  phone_number text not null,
  message text not null,
  command jsonb,
  twilio_sid text,
  organization_id uuid,
  phone_number_id uuid,
  number_key text not null,
  reconciliation_id uuid not null references public.reconciliations (id) on delete cascade,

  primary key (reconciliation_id, number_key),
  constraint command_is_a_call check (command is null or one_number.is_command(command))
);

create index reconciliation_findings_phone_number_index
on public.reconciliation_findings (reconciliation_id, phone_number, type);
create index reconciliation_findings_type_index on public.reconciliation_findings (type);

comment on table public.reconciliation_findings is
  'The problem of a number that a reconciliation found. A number has one finding: the one that needs an admin most.';
comment on column public.reconciliation_findings.title is 'The finding in one line.';
comment on column public.reconciliation_findings.type is 'The problem: the type of the notification about it.';
comment on column public.reconciliation_findings.confirmed is
  'Whether it was seen twice, by this run or by the one before. Once may be a number between two states.';
comment on column public.reconciliation_findings.message is 'The problem, and what the admin does about it.';
comment on column public.reconciliation_findings.command is
  'The call that corrects it, as in admin_notifications.command; null where there is nothing to do.';
comment on column public.reconciliation_findings.phone_number is 'The number in E.164.';
comment on column public.reconciliation_findings.organization_id is
  'The organization that the finding is about; it may be deleted, or unknown to us.';
comment on column public.reconciliation_findings.phone_number_id is 'Our record of the number; null where there was none.';
comment on column public.reconciliation_findings.twilio_sid is 'Twilio''s id of the number (PN…); null where Twilio never had it.';
comment on column public.reconciliation_findings.number_key is
  'Twilio''s id of the number, or the number itself where Twilio never had it.';
comment on column public.reconciliation_findings.reconciliation_id is 'The reconciliation that found it.';

alter table public.reconciliation_findings enable row level security;

revoke all on table public.reconciliation_findings from public, anon, authenticated, service_role;
grant select on table public.reconciliation_findings to authenticated, service_role;

create policy "admins can see findings" on public.reconciliation_findings
for select to authenticated
using ((select one_number.is_admin()));
