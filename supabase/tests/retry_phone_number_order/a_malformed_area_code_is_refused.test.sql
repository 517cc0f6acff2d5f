-- An area code that is none must never reach a search.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None left'
);

select throws_ok(
  format('select public.retry_phone_number_order(id, %L) from public.organizations', area_code),
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "area_code_is_three_digits"',
  format('"%s" is no area code', area_code)
) from unnest(array['', '60', '6044', '104', 'abc']) as area_code;
select results_eq(
  'select status::text, area_code, attempts from public.phone_number_orders',
  $$values ('failed', '604', 1)$$,
  'The order is as it was'
);

select * from finish();
rollback;
