create function one_number.resolve_mended_findings(run public.reconciliations)
returns void
language plpgsql
set search_path = ''
as $$
declare
  own_types text[] := array[
    'number_unaccounted', 'number_missing', 'number_still_billed', 'number_unanswered', 'webhook_mismatch',
    'number_at_risk'
  ];
begin
  if run.asks_elevenlabs then
    own_types := own_types || 'elevenlabs_mismatch'::text;
  end if;

  update public.admin_notifications as n
  set status = 'resolved', resolved_at = now(), resolved_by = one_number.current_actor()
  where n.status = 'pending' and n.type = any (own_types)
    -- A purchase that is still under way, or a call, may have reported it since.
    and (n.type not in ('number_unaccounted', 'number_unanswered') or n.created_at < run.read_since - interval '10 minutes')
    and not exists (
      select from public.reconciliation_findings as f
      where f.reconciliation_id = run.id and f.type = n.type and f.phone_number = n.subject
    );

  -- A finding that an admin dismissed stays quiet until it is mended; should it come back, that is news.
  update public.admin_notifications as n
  set data = n.data || jsonb_build_object('mendedAt', now())
  where n.status = 'dismissed' and n.type = any (own_types) and not n.data ? 'mendedAt'
    and not exists (
      select from public.reconciliation_findings as f
      where f.reconciliation_id = run.id and f.type = n.type and f.phone_number = n.subject
    );
end;
$$;

revoke execute on function one_number.resolve_mended_findings(public.reconciliations)
from public, anon, authenticated, service_role;

comment on function one_number.resolve_mended_findings(public.reconciliations) is
  'Resolves the notifications about findings that a reconciliation does not see any more.';
