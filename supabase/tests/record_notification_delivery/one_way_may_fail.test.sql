-- When one channel fails, the other is not used again.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);
select tests.record_delivery(emailed => true, error => 'The webhook answered HTTP 500');
select results_eq(
  'select emailed_at is not null, posted_at is null, last_error from public.notification_deliveries',
  $$values (true, true, 'The webhook answered HTTP 500')$$,
  'The mail is recorded, and the error of the webhook'
);

update public.notification_deliveries
set due_at = now(), started_at = now() - interval '2 minutes', emailed_at = now() - interval '2 minutes';
create temporary table claimed as select * from public.claim_notification_deliveries(60);
select results_eq('select emailed, posted from claimed', 'values (true, false)', 'The next claim knows that the post is left');

select public.record_notification_delivery(
  array[(select notification_id from claimed)], (select lease_token from claimed), false, true
);
select results_eq(
  $$select emailed_at = now() - interval '2 minutes', posted_at is not null, due_at is null
    from public.notification_deliveries$$,
  'values (true, true, true)',
  'After the post, the time of the mail is kept'
);
select is((select last_error from public.notification_deliveries), null, 'The error is cleared');

select * from finish();
rollback;
