-- Each purchase tells the admins: while numbers are bought, a wake-up for each would take as long as the purchases.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(1);
update public.notification_deliveries set due_at = null;
select tests.notify(1);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'A notification after one that was told already sends no wake-up within two seconds');

update public.notification_deliveries set due_at = null;
update public.wake_ups set sent_at = now() - interval '3 seconds';
select tests.notify(1);
select is((select count(*) from tests.wake_ups()), 2::bigint, 'Later it does');

select * from finish();
rollback;
