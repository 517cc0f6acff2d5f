-- A released number that appears in a search can be bought for another organization.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set status = 'released', released_at = now();

select is(
  public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60),
  'reserved',
  'Another order may reserve the number'
);

select * from finish();
rollback;
