-- An order is in one of six states.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set status = 'pending'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "status_is_known"',
  'Another status is refused'
);
select is(
  (select status from public.phone_number_orders), 'queued', 'A new order is queued'
);

select * from finish();
rollback;
