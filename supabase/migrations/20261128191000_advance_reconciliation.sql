create function one_number.advance_reconciliation(
  run public.reconciliations, next_status public.reconciliation_status, next_page text default null
)
returns setof public.reconciliations
language sql
set search_path = ''
as $$
  update public.reconciliations as r
  set
    status = next_status,
    next_page = advance_reconciliation.next_page,
    attempts = 0,
    last_error_code = null,
    last_error_message = null,
    due_at = clock_timestamp() + interval '1 minute'
  where r.id = run.id
  returning *;
$$;

revoke execute on function one_number.advance_reconciliation(
  public.reconciliations, public.reconciliation_status, text
) from public, anon, authenticated, service_role;

comment on function one_number.advance_reconciliation(
  public.reconciliations, public.reconciliation_status, text
) is 'Goes on to the next step of a reconciliation, and renews its lease.';
