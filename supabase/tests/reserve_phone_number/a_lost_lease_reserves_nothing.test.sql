-- A worker that lost the lease must not buy.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.claim_order('Acme');

select is(
  public.reserve_phone_number(tests.order_id('Acme'), gen_random_uuid(), '+16045550001', 60),
  'lease_lost',
  'Another lease is refused'
);
select is(
  public.reserve_phone_number(tests.order_id('Acme'), null, '+16045550001', 60), 'lease_lost', 'A missing lease is refused'
);
select is(
  public.reserve_phone_number(gen_random_uuid(), tests.claim_order('Acme'), '+16045550001', 60),
  'lease_lost',
  'The lease of another order is refused'
);
select is_empty(
  'select * from public.phone_number_orders where reserved_phone_number is not null', 'Nothing is reserved'
);

select * from finish();
rollback;
