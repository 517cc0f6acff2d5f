-- Thousands of imports that wait are queued in batches, and told in digests: a new notification does not wait behind them all.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(250);
update public.notification_deliveries
set due_at = null, remind_at = now() - interval '1 hour', created_at = now() - interval '1 day';
select is(one_number.sweep_import_reminders(), 100, 'A sweep queues a hundred');
select results_eq(
  'select distinct kind, count(*) over () from public.claim_notification_deliveries(60)',
  $$values ('digest'::public.delivery_kind, 100::bigint)$$, 'They are one digest'
);

select is(one_number.sweep_import_reminders(), 100, 'The next sweep queues the next hundred');
select is_empty('select * from public.claim_notification_deliveries(60)', 'The next digest waits for a minute');

select * from finish();
rollback;
