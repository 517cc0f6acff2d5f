-- Two orders never try to buy the same number.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.claim_order('Acme');

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);

select is(
  public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60),
  'taken',
  'A number that another order reserved is taken'
);
select is(
  (select reserved_phone_number from public.phone_number_orders where organization_name = 'Bolt'),
  null,
  'The order keeps no number that it cannot have'
);

select * from finish();
rollback;
