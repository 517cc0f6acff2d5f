create function one_number.go_on_with_reconciliation(
  run public.reconciliations, next_status public.reconciliation_status, next_page text default null
)
returns setof public.reconciliations
language sql
set search_path = ''
as $$
  update public.reconciliations as r
  set
    status = next_status,
    next_page = go_on_with_reconciliation.next_page,
    attempts = 0,
    last_error_code = null,
    last_error_message = null,
    due_at = clock_timestamp() + interval '1 minute'
  where r.id = run.id
  returning *;
$$;

revoke execute on function one_number.go_on_with_reconciliation(
  public.reconciliations, public.reconciliation_status, text
) from public, anon, authenticated, service_role;

comment on function one_number.go_on_with_reconciliation(
  public.reconciliations, public.reconciliation_status, text
) is 'Goes on to the next step of a reconciliation, and renews its lease.';

create function one_number.leased_reconciliation(
  reconciliation_id uuid, lease_token uuid, statuses public.reconciliation_status[]
)
returns public.reconciliations
language sql
set search_path = ''
as $$
  select *
  from public.reconciliations as r
  where r.id = leased_reconciliation.reconciliation_id and r.lease_token = leased_reconciliation.lease_token
    and r.status = any (statuses)
  for update;
$$;

revoke execute on function one_number.leased_reconciliation(uuid, uuid, public.reconciliation_status[])
from public, anon, authenticated, service_role;

comment on function one_number.leased_reconciliation(uuid, uuid, public.reconciliation_status[]) is
  'The reconciliation that the caller works on, locked; null when somebody else does by now, or it is at another step.';

-- Security definer: the table is read-only for every API role.
create function public.hand_over_reconciliation(reconciliation_id uuid, lease_token uuid)
returns void
language sql
security definer
set search_path = ''
as $$
  with handed_over as (
    update public.reconciliations as r
    set lease_token = null, due_at = clock_timestamp()
    where r.id = hand_over_reconciliation.reconciliation_id and r.lease_token = hand_over_reconciliation.lease_token
    returning r.id
  )
  select one_number.wake_edge_function('reconcile') from handed_over;
$$;

revoke execute on function public.hand_over_reconciliation(uuid, uuid) from public, anon, authenticated;
grant execute on function public.hand_over_reconciliation(uuid, uuid) to service_role;

comment on function public.hand_over_reconciliation(uuid, uuid) is
  'Gives the lease of a reconciliation back and wakes the function again: the next request goes on.';
