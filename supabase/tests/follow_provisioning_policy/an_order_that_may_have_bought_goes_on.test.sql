-- An order that may have paid for a number goes on, whatever the policy says.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Reserved');
select public.reserve_phone_number(tests.order_id('Reserved'), tests.claim_order('Reserved'), '+16045550001', 60);
select public.fail_phone_number_order(id, lease_token, 'NO_ANSWER', 'No answer', 3600) from public.phone_number_orders;
select tests.create_organization('Purchased');
select tests.buy_number('Purchased', '+16045550002');
select tests.create_organization('Purchasing');
select tests.claim_order('Purchasing');
create temporary table earlier as
  select id, status, lease_token, reserved_phone_number, due_at from public.phone_number_orders;
prepare orders as
  select id, status, lease_token, reserved_phone_number, due_at from public.phone_number_orders;

update public.organizations set provisioning_policy = 'hold';
select set_eq('orders', 'select * from earlier', 'The policy "hold" holds none of these orders');

update public.organizations set provisioning_policy = 'never';
select set_eq('orders', 'select * from earlier', 'The policy "never" cancels none of them');

update public.organizations set provisioning_policy = 'auto';
select set_eq('orders', 'select * from earlier', 'The policy "auto" queues none of them again');
select is_empty(
  $$select * from public.admin_notifications where type = 'provisioning_held'$$, 'The admins are not asked'
);

select * from finish();
rollback;
