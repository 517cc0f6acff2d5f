-- A claimed delivery is not claimed again before its lease expires.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);
create temporary table first as select * from public.claim_notification_deliveries(60);

select is_empty('select * from public.claim_notification_deliveries(60)', 'The delivery is claimed only once');
select is(
  (select due_at - started_at from public.notification_deliveries),
  interval '60 seconds', 'The lease lasts as long as requested'
);

update public.notification_deliveries
set due_at = now(), started_at = now() - interval '60 seconds';
create temporary table second as select * from public.claim_notification_deliveries(60);
select results_eq(
  'select notification_id from second', 'select notification_id from first', 'After the lease has expired, the delivery is claimed again'
);
select isnt((select lease_token from second), (select lease_token from first), 'The new claim has another lease token');

select * from finish();
rollback;
