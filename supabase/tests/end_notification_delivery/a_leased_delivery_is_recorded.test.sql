-- An admin activates a number from the post while the e-mail is still on its way.
begin;
select plan(5);

select tests.start_afresh();
select tests.notify(2);
create temporary table claimed as select * from public.claim_notification_deliveries(60);
update public.admin_notifications set status = 'resolved', resolved_at = now();

select is(
  public.record_notification_delivery(
    array[tests.notification_id('1')], (select lease_token from claimed limit 1), true, true
  ),
  1, 'A message that was sent meanwhile is recorded'
);
select results_eq(
  $$select emailed_at is not null, due_at is null from public.notification_deliveries
    where notification_id = tests.notification_id('1')$$,
  'values (true, true)',
  'The delivery has the time of its mail, and is not due'
);

select is(
  public.record_notification_delivery(
    array[tests.notification_id('2')], (select lease_token from claimed limit 1), false, false, 'Down'
  ),
  1, 'A failed delivery is recorded, too'
);
select results_eq(
  $$select last_error, due_at is null from public.notification_deliveries
    where notification_id = tests.notification_id('2')$$,
  $$values ('Down', true)$$,
  'A failed delivery is not tried again'
);
select is(one_number.sweep_notification_deliveries(), null, 'The sweep sends no wake-up for them');

select * from finish();
rollback;
