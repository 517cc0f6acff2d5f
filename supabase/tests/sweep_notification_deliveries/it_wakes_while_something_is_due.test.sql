-- A lost wake-up, a failed delivery and a lease that expired cost minutes, and no message.
begin;
select plan(5);

select tests.start_afresh();
select is(one_number.sweep_notification_deliveries(), null, 'Without notifications, nobody is woken');

select tests.notify(1);
select isnt(one_number.sweep_notification_deliveries(), null, 'A due one wakes the function');
select is(
  (select count(*) from tests.wake_ups() where url like '%/notify-admins'),
  2::bigint, 'It is woken once more than by the notification itself'
);

select public.claim_notification_deliveries(60);
select is(one_number.sweep_notification_deliveries(), null, 'While it is being delivered, nobody is woken');

update public.notification_deliveries set due_at = now();
select isnt(one_number.sweep_notification_deliveries(), null, 'Once the lease has expired, somebody is');

select * from finish();
rollback;
