-- diagnose says since when the latest reconciliation is stuck, or why it failed.
begin;
select plan(4);

select tests.start_afresh();
select is(public.diagnose() -> 'reconciliation', 'null', 'Before the first reconciliation it is null');

insert into public.reconciliations (started_by, due_at) values ('test', now() - interval '14 minutes');
select is(public.diagnose() -> 'reconciliation' -> 'stuck_since', 'null', 'A run that has just become due is not stuck');

update public.reconciliations set due_at = now() - interval '1 hour';
select is(
  public.diagnose() -> 'reconciliation',
  jsonb_build_object('stuck_since', now() - interval '1 hour', 'failed_at', null, 'error_code', null, 'error_message', null),
  'A run that is overdue is stuck'
);

select one_number.fail_reconciliation(r, 'TWILIO_REFUSED', 'No') from public.reconciliations as r;
select is(
  public.diagnose() -> 'reconciliation',
  (
    select jsonb_build_object(
      'stuck_since', null, 'failed_at', failed_at, 'error_code', 'TWILIO_REFUSED', 'error_message', 'No'
    )
    from public.reconciliations
  ),
  'A failed run comes with its error'
);

select * from finish();
rollback;
