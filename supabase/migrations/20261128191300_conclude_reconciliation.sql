-- Security definer: the tables are read-only for every API role.
create function public.conclude_reconciliation(reconciliation_id uuid, asked_elevenlabs boolean)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  look public.reconciliations;
  own_types text[] := array[
    'number_unaccounted', 'number_missing', 'number_still_billed', 'webhook_mismatch', 'number_at_risk'
  ];
begin
  -- One at a time, across all instances; and what was seen earlier does not undo what was seen later.
  perform pg_advisory_xact_lock(hashtextextended('conclude_reconciliation', 0));
  select * into look from public.reconciliations as r where r.id = reconciliation_id for update;
  if not found or look.finished_at is null or look.concluded_at is not null or exists (
    select from public.reconciliations as r where r.concluded_at is not null and r.started_at > look.started_at
  ) then
    return 'superseded';
  end if;
  if asked_elevenlabs then
    own_types := own_types || 'elevenlabs_mismatch'::text;
  end if;

  perform one_number.announce_findings(look.id);

  update public.admin_notifications as n
  set status = 'resolved', resolved_at = now(), resolved_by = one_number.current_actor()
  where n.status = 'pending' and n.type = any (own_types)
    -- A purchase that is still under way may have reported it.
    and (n.type <> 'number_unaccounted' or n.created_at < look.started_at - interval '10 minutes')
    and not exists (
      select from public.reconciliation_findings as f
      where f.reconciliation_id = look.id and f.notification_type = n.type and f.phone_number = n.subject
    );

  -- A finding that an admin dismissed stays quiet until it is mended; should it come back, that is news.
  update public.admin_notifications as n
  set data = n.data || jsonb_build_object('mendedAt', now())
  where n.status = 'dismissed' and n.type = any (own_types) and not n.data ? 'mendedAt'
    and not exists (
      select from public.reconciliation_findings as f
      where f.reconciliation_id = look.id and f.notification_type = n.type and f.phone_number = n.subject
    );

  update public.reconciliations as r set concluded_at = clock_timestamp() where r.id = look.id;
  return 'concluded';
end;
$$;

revoke execute on function public.conclude_reconciliation(uuid, boolean) from public, anon, authenticated;
grant execute on function public.conclude_reconciliation(uuid, boolean) to service_role;

comment on function public.conclude_reconciliation(uuid, boolean) is
  'Tells the admins of the confirmed findings, once each, and resolves what is not found any more. Returns concluded, or superseded when a later look was concluded already.';
