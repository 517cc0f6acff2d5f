-- A reached limit holds only orders that would reserve a number now.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.reserve_phone_number(order_id, lease_token, '+16045550008', 60)
from claimed where organization_name = 'Acme';
select public.reserve_phone_number(order_id, lease_token, '+16045550009', 60)
from claimed where organization_name = 'Bolt';
select public.fail_phone_number_order(
  order_id, lease_token, 'NO_ANSWER', 'No answer', case organization_name when 'Cord' then 3600 else 0 end
) from claimed;
update public.provisioning_settings set max_purchases_per_hour = 0, max_concurrent_purchases = 1;

select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)),
  1::bigint,
  'Of two orders with a reserved number, one is claimed'
);
select results_eq(
  'select status::text, count(*) from public.phone_number_orders group by 1 order by 1',
  $$values ('purchasing', 1::bigint), ('queued', 2)$$,
  'The other waits for its turn, and the order without a number for its next attempt'
);
select is_empty('select * from public.admin_notifications', 'No order is over the limit, so the admins are not told');

select * from finish();
rollback;
