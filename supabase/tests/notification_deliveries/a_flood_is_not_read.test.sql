-- However many wait, nobody who works on the queue reads all of them.
begin;
select plan(6);

select tests.start_afresh();
select tests.notify(3000);
update public.notification_deliveries set created_at = now() - interval '1 hour', due_at = now() - interval '1 hour';

select cmp_ok(
  tests.deliveries_read('select one_number.sweep_notification_deliveries()'), '<', 10::bigint,
  'The sweep looks at the one that is due first'
);
select cmp_ok(
  tests.deliveries_read('select tests.notify(1)'), '<', 10::bigint, 'A new notification looks at the last one'
);
select cmp_ok(
  tests.deliveries_read('select public.claim_notification_deliveries(60)'), '<', 500::bigint, 'A claim reads what it claims'
);
select cmp_ok(
  tests.deliveries_read('select one_number.resolve_notifications(''number_missing'', ''1'')'), '<', 10::bigint, 'What is resolved is found by its id'
);

select is(public.postpone_notification_deliveries('Set "SMTP_URL"'), 1000, 'A thousand at most are put off at once');
update public.notification_deliveries set due_at = now() + interval '1 hour';
select cmp_ok(
  tests.deliveries_read('select one_number.sweep_notification_deliveries()'), '<', 10::bigint,
  'So it does while all are put off'
);

select * from finish();
rollback;
