-- Once the admins were told, they are not told again.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(1);
update public.admin_notifications set delivery_error = 'It was down', delivery_attempts = 1;
select is(tests.record_delivery(emailed => true, posted => false), 1, 'The delivery is recorded');

select results_eq(
  $$select emailed_at is not null, posted_at is null, next_delivery_at is null, delivery_lease_token is null,
      delivery_error is null, delivery_attempts
    from public.admin_notifications$$,
  'values (true, true, true, true, true, 1)',
  'It says when they were e-mailed, and no more what was wrong'
);

update public.admin_notifications set delivery_started_at = now() - interval '1 hour';
select is_empty('select * from public.claim_notification_deliveries(60)', 'It is not claimed again');

select * from finish();
rollback;
