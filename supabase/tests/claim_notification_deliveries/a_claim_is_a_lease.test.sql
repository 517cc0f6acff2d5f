-- What somebody is delivering, nobody else delivers, unless they never say how it ended.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);
create temporary table first as select * from public.claim_notification_deliveries(60);

select is_empty('select * from public.claim_notification_deliveries(60)', 'It is claimed once');
select is(
  (select due_at - started_at from public.notification_deliveries),
  interval '60 seconds', 'The lease lasts as long as was asked for'
);

update public.notification_deliveries
set due_at = now(), started_at = now() - interval '60 seconds';
create temporary table second as select * from public.claim_notification_deliveries(60);
select results_eq(
  'select notification_id from second', 'select notification_id from first', 'Once it has expired, it is claimed again'
);
select isnt((select lease_token from second), (select lease_token from first), 'The new lease is another one');

select * from finish();
rollback;
