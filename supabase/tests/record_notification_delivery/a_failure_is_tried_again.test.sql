-- A failed delivery is retried at growing intervals, and never given up.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);
select is(tests.record_delivery(error => 'Connection refused'), 1, 'The failure is recorded');
select results_eq(
  'select attempts, last_error, emailed_at is null, lease_token is null from public.notification_deliveries',
  $$values (1, 'Connection refused', true, true)$$,
  'The delivery has the error'
);
select is(tests.minutes_until_delivery(), 1, 'The first retry is in a minute');

select results_eq(
  $$with recursive failures (attempt, minutes) as (
      select 1, 1
      union all
      select attempt + 1, tests.fail_delivery() from failures where attempt < 9
    )
    select minutes from failures$$,
  'values (1), (2), (4), (8), (16), (32), (60), (60), (60)',
  'The interval doubles each time, up to an hour'
);

select * from finish();
rollback;
