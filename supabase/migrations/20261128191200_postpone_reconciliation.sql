-- Security definer: the table is read-only for every API role.
create function public.postpone_reconciliation(
  reconciliation_id uuid, lease_token uuid, error_code text, error_message text, for_good boolean
)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  run public.reconciliations;
begin
  update public.reconciliations as r
  set
    last_error_code = postpone_reconciliation.error_code,
    last_error_message = postpone_reconciliation.error_message,
    lease_token = null,
    -- One minute, then two, four, eight.
    due_at = clock_timestamp() + interval '30 seconds' * 2 ^ least(r.attempts, 10)
  where r.id = postpone_reconciliation.reconciliation_id and r.lease_token = postpone_reconciliation.lease_token
  returning * into run;

  if found and (for_good or run.attempts >= 5) then
    perform one_number.fail_reconciliation(run, error_code, error_message);
  end if;
end;
$$;

revoke execute on function public.postpone_reconciliation(uuid, uuid, text, text, boolean)
from public, anon, authenticated;
grant execute on function public.postpone_reconciliation(uuid, uuid, text, text, boolean) to service_role;

comment on function public.postpone_reconciliation(uuid, uuid, text, text, boolean) is
  'Records why a step could not be done, and when it is tried again; or ends the run, for good or after five attempts.';
