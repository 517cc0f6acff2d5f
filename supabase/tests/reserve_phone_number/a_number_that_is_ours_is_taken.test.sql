-- A bought number cannot be reserved until it is given back.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
update public.phone_number_orders set reserved_phone_number = null, reserved_at = null where organization_name = 'Acme';

select is(
  public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60),
  'taken',
  'A live number is taken'
);

update public.phone_numbers set status = 'released', released_at = now();
select is(
  public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60),
  'reserved',
  'A number that was given back is free again'
);

select * from finish();
rollback;
