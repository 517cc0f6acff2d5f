create index dismissed_admin_notifications_index on public.admin_notifications (subject, type)
where status = 'dismissed';

create function one_number.announce_findings(run public.reconciliations, batch_size integer)
returns text
language plpgsql
set search_path = ''
as $$
declare
  batch text[] := array(
    select f.number_key
    from public.reconciliation_findings as f
    where f.reconciliation_id = run.id and f.confirmed and f.number_key > coalesce(run.next_page, '')
    order by f.number_key
    limit batch_size
  );
begin
  -- Their purchase told of them; should nothing be left of that, it is told again.
  perform one_number.announce_import(n)
  from public.reconciliation_findings as f
  join public.phone_numbers as n on n.id = f.phone_number_id and n.status = 'pending_import'
  where f.reconciliation_id = run.id and f.number_key = any (batch) and f.type = 'elevenlabs_import_required'
    and not exists (
      select from public.admin_notifications as told
      where told.type = f.type and told.subject = f.phone_number and told.status in ('pending', 'dismissed')
    );

  insert into public.admin_notifications as known
    (type, subject, title, body, organization_id, phone_number_id, order_id, data)
  select distinct on (f.type, f.phone_number)
    f.type,
    f.phone_number,
    f.title,
    concat_ws(E'\n', f.message, f.suggested_command),
    g.id,
    n.id,
    n.order_id,
    jsonb_strip_nulls(jsonb_build_object(
      'phoneNumber', f.phone_number,
      'twilioSid', f.twilio_sid,
      'organizationId', f.organization_id,
      'organizationName', coalesce(g.name, n.organization_name),
      'suggestedCommand', f.suggested_command
    ))
  from public.reconciliation_findings as f
  left join public.phone_numbers as n on n.id = f.phone_number_id
  left join public.organizations as g on g.id = f.organization_id
  where f.reconciliation_id = run.id and f.number_key = any (batch) and f.type <> 'elevenlabs_import_required'
    -- An admin decided against it, and it was not mended since.
    and not exists (
      select from public.admin_notifications as dismissed
      where dismissed.type = f.type and dismissed.subject = f.phone_number
        and dismissed.status = 'dismissed' and not dismissed.data ? 'mendedAt'
    )
    -- Adopted, or recorded by its purchase, meanwhile.
    and not (f.phone_number_id is null and exists (
      select from one_number.numbers_to_reconcile as recorded where recorded.twilio_sid = f.twilio_sid
    ))
  on conflict (type, subject) where status = 'pending'
  do update set title = excluded.title, body = excluded.body, data = excluded.data
  where (known.title, known.body, known.data) is distinct from (excluded.title, excluded.body, excluded.data);

  return case when cardinality(batch) = batch_size then batch[batch_size] end;
end;
$$;

revoke execute on function one_number.announce_findings(public.reconciliations, integer)
from public, anon, authenticated, service_role;

comment on function one_number.announce_findings(public.reconciliations, integer) is
  'Tells the admins of a batch of confirmed findings: one notification each, which a later run brings up to date. Returns the last of the batch, or null after the last batch.';
