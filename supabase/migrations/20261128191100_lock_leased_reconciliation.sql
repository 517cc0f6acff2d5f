create function one_number.lock_leased_reconciliation(
  reconciliation_id uuid, lease_token uuid, statuses public.reconciliation_status[]
)
returns public.reconciliations
language sql
set search_path = ''
as $$
  select *
  from public.reconciliations as r
  where r.id = lock_leased_reconciliation.reconciliation_id and r.lease_token = lock_leased_reconciliation.lease_token
    and r.status = any (statuses)
  for update;
$$;

revoke execute on function one_number.lock_leased_reconciliation(uuid, uuid, public.reconciliation_status[])
from public, anon, authenticated, service_role;

comment on function one_number.lock_leased_reconciliation(uuid, uuid, public.reconciliation_status[]) is
  'The reconciliation that the caller works on, locked. Null when another function has it by now, or it is at another step.';
