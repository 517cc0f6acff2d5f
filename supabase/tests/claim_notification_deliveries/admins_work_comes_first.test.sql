-- Of what is told at the same time, first what waits for an admin's hands.
begin;
select plan(1);

select tests.start_afresh();
insert into public.admin_notifications (type, subject, title, body)
select type, type, 'It happened', 'Look' from public.notification_types order by telling_order desc;
update public.notification_deliveries set created_at = now() - interval '31 seconds';

select results_eq(
  'select type from public.claim_notification_deliveries(60)',
  'select type from public.notification_types order by telling_order',
  'A digest begins with it'
);

select * from finish();
rollback;
