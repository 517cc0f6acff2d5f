create function one_number.fail_reconciliation(run public.reconciliations, error_code text, error_message text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.reconciliations as r
  set
    status = 'failed',
    failed_at = clock_timestamp(),
    last_error_code = fail_reconciliation.error_code,
    last_error_message = fail_reconciliation.error_message,
    due_at = null,
    lease_token = null
  where r.id = run.id;

  perform one_number.delete_sightings(run.id);
end;
$$;

revoke execute on function one_number.fail_reconciliation(public.reconciliations, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.fail_reconciliation(public.reconciliations, text, text) is
  'Ends a reconciliation without a conclusion.';
