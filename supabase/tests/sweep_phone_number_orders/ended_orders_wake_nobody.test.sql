-- Orders that wait for an admin or have ended send no wake-up.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Purchased');
select tests.create_organization('Failed');
select tests.create_organization('Cancelled');
select tests.create_organization('Held', policy => 'hold');
select tests.buy_number('Purchased', '+16045550001');
select public.fail_phone_number_order(tests.order_id('Failed'), tests.claim_order('Failed'), 'X', 'Y');
delete from public.organizations where name = 'Cancelled';
select public.cancel_phone_number_order(tests.order_id('Cancelled'), tests.claim_order('Cancelled'));

select set_eq(
  'select status::text from public.phone_number_orders',
  array['purchased', 'failed', 'cancelled', 'held'],
  'There is an order of each status'
);
select is(one_number.sweep_phone_number_orders(), null, 'No wake-up is sent');

select * from finish();
rollback;
