-- After a crash, the next worker looks for the reserved number.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.claim_order('Acme');

select is(
  public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60),
  'reserved',
  'A free number is reserved'
);
select ok(
  (select reserved_phone_number = '+16045550001' and reserved_at >= now() and status = 'purchasing'
   from public.phone_number_orders where organization_name = 'Acme'),
  'The order remembers number and time'
);
select is(
  public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60),
  'reserved',
  'Reserving it again is no error'
);
select is(
  public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550002', 60),
  'reserved',
  'Another number may take its place'
);
select is(
  (select reserved_phone_number from public.phone_number_orders where organization_name = 'Acme'),
  '+16045550002',
  'The order remembers the last number'
);

select * from finish();
rollback;
