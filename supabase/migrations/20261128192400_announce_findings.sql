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
  -- Their purchase told of them, or had them imported; should nothing be left of that, it is begun again.
  perform one_number.begin_answering(n)
  from public.reconciliation_findings as f
  join public.phone_numbers as n on n.id = f.phone_number_id and n.status = 'pending_import'
  where f.reconciliation_id = run.id and f.number_key = any (batch) and f.type = 'elevenlabs_import_required'
    and not exists (
      select from public.admin_notifications as told
      where told.type = f.type and told.subject = f.phone_number and told.status in ('pending', 'dismissed')
    );

  perform one_number.notify(variadic array_agg(
    one_number.notice(
      type => f.type,
      subject => f.phone_number,
      text => row(f.title, f.message, f.command)::one_number.notification_text,
      data => jsonb_build_object(
        'phoneNumber', f.phone_number,
        'twilioSid', f.twilio_sid,
        'organizationId', f.organization_id,
        'organizationName', coalesce(g.name, n.organization_name)
      ),
      organization_id => g.id,
      phone_number_id => n.id,
      order_id => n.order_id
    )
  ))
  from (
    -- A number that Twilio had twice may have two findings of one type.
    select distinct on (found.type, found.phone_number) found.*
    from public.reconciliation_findings as found
    where found.reconciliation_id = run.id and found.number_key = any (batch) and found.type <> 'elevenlabs_import_required'
      -- An admin decided against it, and it was not mended since.
      and not exists (
        select from public.admin_notifications as dismissed
        where dismissed.type = found.type and dismissed.subject = found.phone_number
          and dismissed.status = 'dismissed' and not dismissed.data ? 'mendedAt'
      )
      -- Adopted, or recorded by its purchase, meanwhile.
      and not (found.phone_number_id is null and exists (
        select from one_number.numbers_to_reconcile as recorded where recorded.twilio_sid = found.twilio_sid
      ))
  ) as f
  left join public.phone_numbers as n on n.id = f.phone_number_id
  left join public.organizations as g on g.id = f.organization_id;

  return case when cardinality(batch) = batch_size then batch[batch_size] end;
end;
$$;

revoke execute on function one_number.announce_findings(public.reconciliations, integer)
from public, anon, authenticated, service_role;

comment on function one_number.announce_findings(public.reconciliations, integer) is
  'Tells the admins of a batch of confirmed findings: one notification each, which a later run brings up to date. Returns the last of the batch, or null after the last batch.';
