-- A reminder waits for a sweep that was missed, and a second sweep queues nothing again.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.record_delivery(posted => true);

update public.notification_deliveries set remind_at = now() - interval '3 days';
select is(one_number.sweep_import_reminders(), 1, 'A sweep that comes three days late queues the reminder');
select is(one_number.sweep_import_reminders(), 0, 'The next sweep queues none');
select is((select count(*) from public.claim_notification_deliveries(60)), 1::bigint, 'The reminder is one message');

update public.notification_deliveries set remind_at = now();
select is(one_number.sweep_import_reminders(), 0, 'While the message is under way, nothing is queued');

select * from finish();
rollback;
