-- Thousands of notifications, one by one, do not fill pg_net's queue.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1) from generate_series(1, 100);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'While one delivery waits, the others need no wake-up');

update public.notification_deliveries set due_at = now() + interval '1 minute';
update public.wake_ups set sent_at = now() - interval '3 seconds';
select tests.notify(1);
select is((select count(*) from tests.wake_ups()), 2::bigint, 'A delivery that is under way or postponed does not replace a wake-up');

update public.notification_deliveries set created_at = now() - interval '61 seconds';
update public.wake_ups set sent_at = now() - interval '3 seconds';
select tests.notify(1);
select is((select count(*) from tests.wake_ups()), 3::bigint, 'A delivery that has waited a minute does not replace a wake-up');

insert into public.admin_notifications (type, subject, title, body, status, resolved_at)
values ('number_missing', 'x', 'It was missing', 'It is back', 'resolved', now());
select is((select count(*) from tests.wake_ups()), 3::bigint, 'A resolved notification sends no wake-up');

select * from finish();
rollback;
