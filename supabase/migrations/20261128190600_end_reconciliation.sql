create function public.end_reconciliation(reconciliation_id uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  update public.reconciliations
  set finished_at = coalesce(finished_at, clock_timestamp())
  where id = end_reconciliation.reconciliation_id;
  delete from public.twilio_sightings as s where s.reconciliation_id = end_reconciliation.reconciliation_id;
  delete from public.elevenlabs_sightings as s where s.reconciliation_id = end_reconciliation.reconciliation_id;
end;
$$;

revoke execute on function public.end_reconciliation(uuid) from public, anon;
grant execute on function public.end_reconciliation(uuid) to authenticated, service_role;

comment on function public.end_reconciliation(uuid) is 'Ends a look after everything was read. Admins only.';
