-- An organization that exists still gets its number.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');

select is(
  public.cancel_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme')),
  'lease_lost',
  'The order of an existing organization is not cancelled'
);
select is((select status from public.phone_number_orders), 'purchasing', 'The order is still in purchase');

select * from finish();
rollback;
