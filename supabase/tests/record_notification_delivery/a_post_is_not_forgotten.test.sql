-- A notification that was posted while the mail server was down stays posted after the mail.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(1);
select tests.record_delivery(posted => true, error => 'Connection refused');
select results_eq(
  'select emailed_at is null, posted_at is not null from public.notification_deliveries',
  'values (true, true)',
  'The notification was posted, and not e-mailed'
);

update public.notification_deliveries
set due_at = now(), started_at = now() - interval '2 minutes', posted_at = now() - interval '2 minutes';
select tests.record_delivery(emailed => true);
select results_eq(
  $$select emailed_at is not null, posted_at = now() - interval '2 minutes', due_at is null
    from public.notification_deliveries$$,
  'values (true, true, true)',
  'After the mail, the time of the post is kept'
);

select * from finish();
rollback;
