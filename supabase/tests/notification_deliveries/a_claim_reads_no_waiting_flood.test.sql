-- No function that works on the queue reads all waiting deliveries.
begin;
select plan(6);

select tests.start_afresh();
select tests.notify(3000);
update public.notification_deliveries set created_at = now() - interval '1 hour', due_at = now() - interval '1 hour';

select cmp_ok(
  tests.deliveries_read('select one_number.sweep_notification_deliveries()'), '<', 10::bigint,
  'The sweep reads the delivery that is due first'
);
select cmp_ok(
  tests.deliveries_read('select tests.notify(1)'), '<', 10::bigint, 'A new notification reads the last delivery'
);
select cmp_ok(
  tests.deliveries_read('select public.claim_notification_deliveries(60)'), '<', 500::bigint, 'A claim reads only the deliveries that it claims'
);
select cmp_ok(
  tests.deliveries_read('select one_number.resolve_notifications(''number_missing'', ''1'')'), '<', 10::bigint, 'A resolved notification finds its delivery by id'
);

select is(public.postpone_notification_deliveries('Set "SMTP_URL"'), 1000, 'At most a thousand deliveries are postponed at once');
update public.notification_deliveries set due_at = now() + interval '1 hour';
select cmp_ok(
  tests.deliveries_read('select one_number.sweep_notification_deliveries()'), '<', 10::bigint,
  'The sweep reads one delivery while all are postponed'
);

select * from finish();
rollback;
