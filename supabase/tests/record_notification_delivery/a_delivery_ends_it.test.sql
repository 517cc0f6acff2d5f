-- A notification that was delivered is not delivered again.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(1);
update public.notification_deliveries set last_error = 'It was down', attempts = 1;
select is(tests.record_delivery(emailed => true, posted => false), 1, 'The delivery is recorded');

select results_eq(
  $$select emailed_at is not null, posted_at is null, due_at is null, lease_token is null,
      last_error is null, attempts
    from public.notification_deliveries$$,
  'values (true, true, true, true, true, 1)',
  'The delivery has the time of the mail, and no error any more'
);

update public.notification_deliveries set started_at = now() - interval '1 hour';
select is_empty('select * from public.claim_notification_deliveries(60)', 'The delivery is not claimed again');

select * from finish();
rollback;
