-- A delivery is of a known kind, and its lease was begun at some time.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);

select throws_ok(
  $$update public.notification_deliveries set kind = 'fax', started_at = now()$$,
  '22P02',
  'invalid input value for enum delivery_kind: "fax"',
  'Another kind is refused'
);
select throws_ok(
  $$update public.notification_deliveries set kind = 'single'$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "kind_matches_started_at"',
  'A delivery was started at some time'
);
select throws_ok(
  $$update public.notification_deliveries set started_at = now()$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "kind_matches_started_at"',
  'A delivery that was started is of a kind'
);
select throws_ok(
  $$update public.notification_deliveries set lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "leased_deliveries_have_started"',
  'What is leased was started at some time'
);

select * from finish();
rollback;
