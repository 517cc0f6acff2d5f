-- An import that waits is reminded of after a day and after a week, and then no more.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select is(tests.remind(), 0, 'Before the first message, nothing is reminded of');

select tests.record_delivery(emailed => true, posted => true, emailed_to => '{ada@example.com}');
select results_eq(
  'select reminders, round(extract(epoch from remind_at - clock_timestamp()) / 3600)::integer from public.notification_deliveries',
  'values (0, 24)', 'The first reminder is a day after the first message'
);

select tests.remind();
select results_eq(
  'select reminder, emailed, emailed_to, posted from public.claim_notification_deliveries(60)',
  $$values (1, false, '{}'::text[], false)$$,
  'The reminder goes to every address and to the webhook again'
);

update public.notification_deliveries set due_at = now();
select tests.record_delivery(emailed => true);
select results_eq(
  'select reminders, round(extract(epoch from remind_at - clock_timestamp()) / 3600)::integer from public.notification_deliveries',
  'values (1, 144)', 'The second reminder is a week after the first message'
);

select is(tests.remind(), 1, 'The second reminder is queued');
select tests.record_delivery(emailed => true);
select results_eq(
  'select reminders, remind_at is null, due_at is null from public.notification_deliveries',
  'values (2, true, true)', 'After the second reminder there is no other'
);

select * from finish();
rollback;
