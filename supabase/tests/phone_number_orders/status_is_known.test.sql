-- An order is in one of six states.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set status = 'pending'$$,
  '22P02',
  'invalid input value for enum phone_number_order_status: "pending"',
  'An unknown status is refused'
);
select is(
  (select status from public.phone_number_orders), 'queued', 'A new order is queued'
);

select * from finish();
rollback;
