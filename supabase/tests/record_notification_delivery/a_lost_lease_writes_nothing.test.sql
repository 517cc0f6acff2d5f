-- A delivery that took too long was claimed by another worker.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(1);
create temporary table first as select * from public.claim_notification_deliveries(60);
update public.notification_deliveries
set due_at = now(), started_at = now() - interval '2 minutes';
select public.claim_notification_deliveries(60);
create temporary table before as select * from public.notification_deliveries;

select is(
  public.record_notification_delivery(
    array[(select notification_id from first)], (select lease_token from first), true, true
  ),
  0, 'Nothing is recorded for a lost lease'
);
select is(
  public.record_notification_delivery(
    array[(select notification_id from first)], (select lease_token from first), false, false, 'Down'
  ),
  0, 'A failure is not recorded for a lost lease either'
);
select results_eq('select * from public.notification_deliveries', 'select * from before', 'The delivery has not changed');

select * from finish();
rollback;
