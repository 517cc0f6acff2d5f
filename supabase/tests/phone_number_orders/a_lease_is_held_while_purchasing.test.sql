-- An order has a lease exactly while it is being purchased.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set status = 'purchasing', purchasing_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "lease_matches_status"',
  'A purchase without a lease is refused'
);
select throws_ok(
  $$update public.phone_number_orders set lease_token = gen_random_uuid()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "lease_matches_status"',
  'A lease on a queued order is refused'
);
select throws_ok(
  $$update public.phone_number_orders
    set status = 'purchasing', purchasing_at = now(), lease_token = gen_random_uuid(), due_at = null$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "open_orders_are_due"',
  'A lease that never expires is refused'
);

select * from finish();
rollback;
