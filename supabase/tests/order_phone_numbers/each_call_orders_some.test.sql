-- A call is short; repeated, it ends, and orders nothing twice.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Without ' || n, policy => 'never') from generate_series(1, 5) as n;

select results_eq(
  'select numbers, ordered from public.order_phone_numbers(confirmed => 5, batch_size => 2)',
  'values (5::bigint, 2::bigint)', 'The first call orders two of five'
);
select results_eq(
  'select numbers, ordered from public.order_phone_numbers(confirmed => 5, batch_size => 2)',
  'values (3::bigint, 2::bigint)', 'Sent again as it was, it orders the next'
);
select is((select ordered from public.order_phone_numbers(confirmed => 1)), 1::bigint, 'The last one');
select is((select ordered from public.order_phone_numbers(confirmed => 0)), 0::bigint, 'And no more');
select is(
  (select count(*) from public.phone_number_orders where status = 'queued' and due_at <= now()), 5::bigint,
  'Each has one order, which is due'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The calls that ordered wake the function, once: none of it has arrived yet');

select * from finish();
rollback;
