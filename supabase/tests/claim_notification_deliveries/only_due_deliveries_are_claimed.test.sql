-- A notification that is resolved, dismissed, delivered or postponed is not claimed.
begin;
select plan(1);

select tests.start_afresh();
select tests.notify(5);
update public.admin_notifications set status = 'resolved', resolved_at = now() where subject = '1';
update public.admin_notifications set status = 'dismissed', dismissed_reason = 'No', resolved_at = now()
where subject = '2';
update public.notification_deliveries set due_at = null where notification_id = tests.notification_id('3');
update public.notification_deliveries set due_at = now() + interval '1 minute'
where notification_id = tests.notification_id('4');

select results_eq(
  'select subject from public.claim_notification_deliveries(60) join public.admin_notifications on id = notification_id',
  $$values ('5')$$,
  'Only the pending and due delivery is claimed'
);

select * from finish();
rollback;
