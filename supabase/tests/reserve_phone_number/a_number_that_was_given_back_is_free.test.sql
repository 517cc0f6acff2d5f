-- A released number that comes up in a search can be bought for somebody else.
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
  'Another order may have it'
);

select * from finish();
rollback;
