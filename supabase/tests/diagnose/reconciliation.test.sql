-- Of the latest reconciliation is told since when it is stuck, or why it failed.
begin;
select plan(4);

select tests.start_afresh();
select is(public.diagnose() -> 'reconciliation', 'null', 'Before the first there is nothing to tell');

insert into public.reconciliations (started_by, due_at) values ('test', now() - interval '14 minutes');
select is(public.diagnose() -> 'reconciliation' -> 'stuck_since', 'null', 'One that is due is not stuck at once');

update public.reconciliations set due_at = now() - interval '1 hour';
select is(
  public.diagnose() -> 'reconciliation',
  jsonb_build_object('stuck_since', now() - interval '1 hour', 'failed_at', null, 'error_code', null, 'error_message', null),
  'One that nobody goes on with is'
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
  'One that failed is told with the reason'
);

select * from finish();
rollback;
