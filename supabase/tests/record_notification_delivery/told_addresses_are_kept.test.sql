-- After a failure in part, the addresses that were told are known, so that only the others are told.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);
select tests.record_delivery(error => 'Down', emailed_to => '{ada@example.com}');
select results_eq(
  'select emailed_at is null, emailed_to, attempts, due_at is not null from public.notification_deliveries',
  $$values (true, '{ada@example.com}'::text[], 1, true)$$, 'The told address is recorded, and the delivery is due again'
);

update public.notification_deliveries set due_at = now(), started_at = now() - interval '2 minutes';
select results_eq(
  'select emailed, emailed_to from public.claim_notification_deliveries(60)',
  $$values (false, '{ada@example.com}'::text[])$$, 'The next claim has it'
);

update public.notification_deliveries set due_at = now(), started_at = now() - interval '2 minutes';
select tests.record_delivery(emailed => true, emailed_to => '{grace@example.com,ada@example.com}');
select results_eq(
  'select emailed_at is not null, emailed_to, due_at is null from public.notification_deliveries',
  $$values (true, '{ada@example.com,grace@example.com}'::text[], true)$$, 'The others are added, each once'
);

select throws_ok(
  'update public.notification_deliveries set reminders = 3',
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "at_most_two_reminders"',
  'A third reminder is refused'
);

select * from finish();
rollback;
