-- An admin may retry an order before its next attempt is due.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
select public.fail_phone_number_order(id, lease_token, 'NO_ANSWER', 'No answer', 3600)
from public.phone_number_orders;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The order waits for its next attempt');

select public.retry_phone_number_order(id) from public.organizations;
select results_eq(
  'select organization_name, attempts, reserved_phone_number from public.claim_phone_number_orders(10, 60)',
  $$values ('Acme', 1, '+16045550001')$$,
  'The order is claimed at once, with the number that it reserved'
);
select is_empty('select * from public.admin_notifications', 'There is no notification');

select * from finish();
rollback;
