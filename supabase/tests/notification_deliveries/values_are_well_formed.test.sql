-- A delivery has a known kind, and a leased delivery has a start.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);

select throws_ok(
  $$update public.notification_deliveries set kind = 'fax', started_at = now()$$,
  '22P02',
  'invalid input value for enum delivery_kind: "fax"',
  'An unknown kind is refused'
);
select throws_ok(
  $$update public.notification_deliveries set kind = 'single'$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "kind_matches_started_at"',
  'A delivery with a kind has a start'
);
select throws_ok(
  $$update public.notification_deliveries set started_at = now()$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "kind_matches_started_at"',
  'A delivery with a start has a kind'
);
select throws_ok(
  $$update public.notification_deliveries set lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "notification_deliveries" violates check constraint "leased_deliveries_have_started"',
  'A leased delivery has a start'
);

select * from finish();
rollback;
