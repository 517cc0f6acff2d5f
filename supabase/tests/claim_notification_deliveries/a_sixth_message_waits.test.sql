-- At most five single messages are sent in a minute.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(5);
select public.claim_notification_deliveries(60);
select tests.notify(1);

select is_empty('select * from public.claim_notification_deliveries(60)', 'A sixth message waits');

update public.notification_deliveries set started_at = now() - interval '61 seconds'
where started_at is not null;
select results_eq(
  'select subject, kind::text from public.claim_notification_deliveries(60) join public.admin_notifications on id = notification_id',
  $$values ('6', 'single')$$,
  'After a minute, the sixth message is sent'
);

select tests.notify(4);
select is((select count(*) from public.claim_notification_deliveries(60)), 4::bigint, 'Four more messages are allowed in that minute');
select tests.notify(1);
select is_empty('select * from public.claim_notification_deliveries(60)', 'The next message waits again');

select * from finish();
rollback;
