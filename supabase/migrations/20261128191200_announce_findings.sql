create index dismissed_admin_notifications_index on public.admin_notifications (subject, type)
where status = 'dismissed';

create function one_number.announce_findings(reconciliation_id uuid)
returns void
language plpgsql
set search_path = ''
as $$
begin
  -- Their purchase told of them; should nothing be left of that, it is told again.
  perform one_number.announce_import(n)
  from public.reconciliation_findings as f
  join public.phone_number_details as d on d.twilio_sid = f.twilio_sid
  join public.phone_numbers as n on n.id = d.phone_number_id and n.status = 'pending_import'
  where f.reconciliation_id = announce_findings.reconciliation_id and f.confirmed
    and f.class = 'bought_not_imported' and not exists (
      select from public.admin_notifications as told
      where told.type = f.notification_type and told.subject = f.phone_number and told.status in ('pending', 'dismissed')
    );

  insert into public.admin_notifications as known
    (type, subject, title, body, organization_id, phone_number_id, order_id, data)
  select distinct on (f.notification_type, f.phone_number)
    f.notification_type,
    f.phone_number,
    f.title,
    concat_ws(E'\n', f.message, f.suggested_command),
    g.id,
    n.id,
    n.order_id,
    jsonb_strip_nulls(jsonb_build_object(
      'phoneNumber', f.phone_number,
      'twilioSid', f.twilio_sid,
      'class', f.class,
      'organizationId', f.organization_id,
      'organizationName', coalesce(g.name, n.organization_name),
      'suggestedCommand', f.suggested_command
    ))
  from public.reconciliation_findings as f
  left join public.phone_number_details as d on d.twilio_sid = f.twilio_sid
  left join public.phone_numbers as n on n.id = d.phone_number_id
  left join public.organizations as g on g.id = f.organization_id
  where f.reconciliation_id = announce_findings.reconciliation_id and f.confirmed
    and f.class <> 'bought_not_imported'
    -- An admin decided against it, and it was not mended since.
    and not exists (
      select from public.admin_notifications as dismissed
      where dismissed.type = f.notification_type and dismissed.subject = f.phone_number
        and dismissed.status = 'dismissed' and not dismissed.data ? 'mendedAt'
    )
    -- Adopted, or recorded by its purchase, meanwhile.
    and not (f.class = 'paid_but_unknown' and n.id is not null)
  on conflict (type, subject) where status = 'pending'
  do update set title = excluded.title, body = excluded.body, data = excluded.data
  where (known.title, known.body, known.data) is distinct from (excluded.title, excluded.body, excluded.data);
end;
$$;

revoke execute on function one_number.announce_findings(uuid) from public, anon, authenticated, service_role;

comment on function one_number.announce_findings(uuid) is
  'Tells the admins of the confirmed findings of a reconciliation: one notification each, which a later one brings up to date.';
