create function one_number.notification_type_of(class text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case class
    when 'bought_not_imported' then 'elevenlabs_import_required'
    when 'paid_but_unknown' then 'number_unaccounted'
    when 'tagged_for_another' then 'number_unaccounted'
    when 'known_but_gone' then 'number_missing'
    when 'released_but_billed' then 'number_still_billed'
    when 'elevenlabs_differs' then 'elevenlabs_mismatch'
    when 'webhook_unexpected' then 'webhook_mismatch'
    when 'at_risk' then 'number_at_risk'
  end;
$$;

revoke execute on function one_number.notification_type_of(text) from public, anon, authenticated, service_role;

comment on function one_number.notification_type_of(text) is
  'The type of the notification about a finding of this class.';

-- Security definer: the table is read-only for every API role.
create function public.note_findings(reconciliation_id uuid, findings jsonb)
returns void
language sql
security definer
set search_path = ''
as $$
  insert into public.reconciliation_findings (
    reconciliation_id, number_key, class, notification_type, confirmed, phone_number, twilio_sid,
    organization_id, title, message, suggested_command
  )
  select
    note_findings.reconciliation_id, f.number_key, f.class, one_number.notification_type_of(f.class), f.confirmed,
    f.phone_number, f.twilio_sid, f.organization_id, f.title, f.message, f.suggested_command
  from jsonb_to_recordset(findings) as f (
    number_key text, class text, confirmed boolean, phone_number text, twilio_sid text, organization_id uuid,
    title text, message text, suggested_command text
  );
$$;

revoke execute on function public.note_findings(uuid, jsonb) from public, anon, authenticated;
grant execute on function public.note_findings(uuid, jsonb) to service_role;

comment on function public.note_findings(uuid, jsonb) is
  'Writes a page of findings down. Nobody is told before the reconciliation is concluded.';
