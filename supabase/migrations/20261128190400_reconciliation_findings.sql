create table public.reconciliation_findings (
  reconciliation_id uuid not null references public.reconciliations (id) on delete cascade,
  number_key text not null,
  class text not null,
  notification_type text not null,
  confirmed boolean not null,
  phone_number text not null,
  twilio_sid text,
  organization_id uuid,
  title text not null,
  message text not null,
  suggested_command text,

  primary key (reconciliation_id, number_key),
  constraint class_is_known check (
    class in (
      'bought_not_imported', 'paid_but_unknown', 'known_but_gone', 'tagged_for_another', 'released_but_billed',
      'elevenlabs_differs', 'webhook_unexpected', 'at_risk'
    )
  )
);

create index reconciliation_findings_phone_number_index on public.reconciliation_findings (reconciliation_id, phone_number, notification_type);

comment on table public.reconciliation_findings is
  'What the daily reconciliation found: the first look, and the second, which confirms what both saw.';
comment on column public.reconciliation_findings.number_key is
  'Twilio''s id of the number, or the number itself where Twilio never had it.';
comment on column public.reconciliation_findings.class is 'What is the matter with the number.';
comment on column public.reconciliation_findings.notification_type is 'The type of the notification about it.';
comment on column public.reconciliation_findings.confirmed is 'Whether the look before saw the same.';
comment on column public.reconciliation_findings.phone_number is 'The number in E.164.';
comment on column public.reconciliation_findings.twilio_sid is 'Twilio''s id of the number (PN…); null where Twilio never had it.';
comment on column public.reconciliation_findings.organization_id is
  'The organization that it is about; may be deleted, or nobody''s.';
comment on column public.reconciliation_findings.title is 'The finding in one line.';
comment on column public.reconciliation_findings.message is 'What is the matter, for the admin.';
comment on column public.reconciliation_findings.suggested_command is 'What mends it, ready for a shell; null where nothing is to be run.';

alter table public.reconciliation_findings enable row level security;

revoke all on table public.reconciliation_findings from public, anon, authenticated, service_role;
grant select on table public.reconciliation_findings to authenticated, service_role;

create policy "admins can see findings" on public.reconciliation_findings
for select to authenticated
using ((select one_number.is_admin()));
