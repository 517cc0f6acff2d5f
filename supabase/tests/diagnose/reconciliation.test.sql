-- Of the latest reconciliation is told when it goes on, or why it failed.
begin;
select plan(3);

select tests.start_afresh();
select is(public.diagnose() -> 'reconciliation', 'null', 'Before the first there is nothing to tell');

insert into public.reconciliations (started_by, started_at, due_at)
values ('test', now() - interval '2 days', now() - interval '1 hour');
select is(
  public.diagnose() -> 'reconciliation',
  jsonb_build_object('due_at', now() - interval '1 hour', 'failed_at', null, 'error_code', null, 'error_message', null),
  'One that is under way is told with the time at which it goes on'
);

select one_number.fail_reconciliation(r, 'TWILIO_REFUSED', 'No') from public.reconciliations as r;
select is(
  public.diagnose() -> 'reconciliation',
  (
    select jsonb_build_object('due_at', null, 'failed_at', failed_at, 'error_code', 'TWILIO_REFUSED', 'error_message', 'No')
    from public.reconciliations
  ),
  'One that failed is told with the reason'
);

select * from finish();
rollback;
