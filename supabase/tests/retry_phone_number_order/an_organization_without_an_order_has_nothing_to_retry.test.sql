-- An organization that wants no number has no order.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'never');

select throws_ok(
  'select public.retry_phone_number_order(id) from public.organizations',
  'PT404',
  (select format('Cannot retry the order of organization "%s": it has none', id) from public.organizations),
  'An organization without an order is refused'
);
select throws_ok(
  $$select public.retry_phone_number_order('00000000-0000-4000-8000-000000000000')$$,
  'PT404',
  'Cannot retry the order of organization "00000000-0000-4000-8000-000000000000": it has none',
  'An organization that does not exist is refused'
);
select is(
  tests.hint_of('select public.retry_phone_number_order(id) from public.organizations'),
  'ORDER_NOT_FOUND',
  'The client learns why'
);
select is_empty('select * from public.phone_number_orders', 'No order is made');

select * from finish();
rollback;
