-- Between the search and the purchase the organization may change its wish: nothing is bought for the old one.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '212');
select tests.claim_order('Acme');
create temporary table first_attempt as select id as order_id, lease_token from public.phone_number_orders;

update public.organizations set area_code = '604';
select is(
  (select public.reserve_phone_number(order_id, lease_token, '+12125550001', 60) from first_attempt),
  'lease_lost',
  'A candidate of the old wish is not reserved'
);
select results_eq(
  'select status::text, area_code, reserved_phone_number, asked_to_sell_at from public.phone_number_orders',
  $$values ('queued', '604', null::text, null::timestamptz)$$,
  'The order is queued with the new wish'
);

select results_eq(
  'select area_code, attempts from public.claim_phone_number_orders(10, 60)', $$values ('604', 2)$$, 'It is due at once'
);
select is(
  (select public.reserve_phone_number(id, lease_token, '+16045550001', 60) from public.phone_number_orders),
  'reserved',
  'A candidate of the new wish is reserved'
);
update public.organizations set area_code = '778';
select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), (select lease_token from public.phone_number_orders), '+16045550001',
    'PN00000000000000000000000000000001', '{"voice": true}', 'CA'
  ),
  'pending_import',
  'What was reserved before the next change, and is paid for, is recorded'
);

select * from finish();
rollback;
