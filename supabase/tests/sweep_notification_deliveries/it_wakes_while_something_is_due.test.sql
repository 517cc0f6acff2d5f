-- After a lost wake-up, a failed delivery or an expired lease, a message is late by minutes, not lost.
begin;
select plan(5);

select tests.start_afresh();
select is(one_number.sweep_notification_deliveries(), null, 'Without notifications, no wake-up is sent');

select tests.notify(1);
select isnt(one_number.sweep_notification_deliveries(), null, 'A due delivery wakes the function');
select is(
  (select count(*) from tests.wake_ups() where url like '%/notify-admins'),
  2::bigint, 'The function is woken once by the notification and once by the sweep'
);

select public.claim_notification_deliveries(60);
select is(one_number.sweep_notification_deliveries(), null, 'While the delivery is leased, no wake-up is sent');

update public.notification_deliveries set due_at = now();
select isnt(one_number.sweep_notification_deliveries(), null, 'After the lease has expired, a wake-up is sent');

select * from finish();
rollback;
