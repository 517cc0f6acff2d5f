-- Security definer: the table is read-only for every API role.
create function public.yield_reconciliation(reconciliation_id uuid, lease_token uuid)
returns void
language sql
security definer
set search_path = ''
as $$
  update public.reconciliations as r
  set lease_token = null, due_at = clock_timestamp()
  where r.id = yield_reconciliation.reconciliation_id and r.lease_token = yield_reconciliation.lease_token;
$$;

revoke execute on function public.yield_reconciliation(uuid, uuid) from public, anon, authenticated;
grant execute on function public.yield_reconciliation(uuid, uuid) to service_role;

comment on function public.yield_reconciliation(uuid, uuid) is
  'Gives the lease of a reconciliation back, which is due at once: the next request goes on.';
