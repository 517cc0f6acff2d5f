-- Whoever changes the wish all day gets one search a minute, and none of the wishes is lost.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
prepare waits as
select status::text, area_code, due_at > clock_timestamp() + interval '50 seconds', due_at < clock_timestamp() + interval '61 seconds'
from public.phone_number_orders;

-- Finds none, for good.
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None');
update public.organizations set area_code = '212';
select is((select due_at <= clock_timestamp() from public.phone_number_orders), true, 'The first other wish is tried at once');
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None');
create temporary table earlier as select count(*) as wake_ups from tests.wake_ups();

update public.organizations set area_code = '415';
update public.organizations set area_code = '416';
update public.organizations set area_code = '778';
select results_eq('execute waits', $$values ('queued', '778', true, true)$$, 'The latest wish is tried when the minute is over');
select is((select count(*) from tests.wake_ups()), (select wake_ups from earlier), 'Nobody is woken before');
update public.phone_number_orders set due_at = now(), wish_due_at = now();
select one_number.sweep_phone_number_orders();
select is((select count(*) from tests.wake_ups()), (select wake_ups + 1 from earlier), 'Then the sweep wakes the function');

-- A wish that changes while a function searches.
create temporary table leased as select * from public.claim_phone_number_orders(10, 60);
update public.organizations set area_code = '604';
select is(
  (select public.reserve_phone_number(order_id, lease_token, '+17785550001', 60) from leased), 'lease_lost', 'Nothing is reserved for the old one'
);
select results_eq('execute waits', $$values ('queued', '604', true, true)$$, 'The next search comes a minute after the last');
drop table leased;
update public.phone_number_orders set due_at = now(), wish_due_at = now();
create temporary table leased as select * from public.claim_phone_number_orders(10, 60);
update public.organizations set area_code = '778';
select public.fail_phone_number_order(order_id, lease_token, 'NO_NUMBER_AVAILABLE', 'None') from leased;
select results_eq('execute waits', $$values ('queued', '778', true, true)$$, 'So it does where the search found none');

select * from finish();
rollback;
