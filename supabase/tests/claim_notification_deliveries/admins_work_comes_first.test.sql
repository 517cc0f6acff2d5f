-- A digest begins with the notifications that need an admin's work.
begin;
select plan(1);

select tests.start_afresh();
insert into public.admin_notifications (type, subject, title, body)
select type, type, 'It happened', 'Look' from public.notification_types order by telling_order desc;
update public.notification_deliveries set created_at = now() - interval '31 seconds';

select results_eq(
  'select type from public.claim_notification_deliveries(60)',
  'select type from public.notification_types order by telling_order',
  'A digest is in the order of notification_types'
);

select * from finish();
rollback;
