-- A delivery is of a known kind, and a lease has an end.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(1);

select throws_ok(
  $$update public.admin_notifications set delivery_kind = 'fax', delivery_started_at = now()$$,
  '22P02',
  'invalid input value for enum delivery_kind: "fax"',
  'Another kind is refused'
);
select throws_ok(
  $$update public.admin_notifications set delivery_kind = 'single'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "a_delivery_is_of_a_kind"',
  'A delivery was started at some time'
);
select throws_ok(
  $$update public.admin_notifications set delivery_started_at = now()$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "a_delivery_is_of_a_kind"',
  'A delivery that was started is of a kind'
);
select throws_ok(
  $$update public.admin_notifications set delivery_lease_token = gen_random_uuid(), next_delivery_at = null$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "a_delivery_lease_expires"',
  'A lease expires at some time'
);

select * from finish();
rollback;
