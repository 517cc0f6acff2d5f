-- A second retry buys no second number.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');
select public.retry_phone_number_order(id) from public.organizations;
create temporary table earlier as select * from public.phone_number_orders;

select is((public.retry_phone_number_order(id)).status, 'queued', 'The second call returns the queued order')
from public.organizations;
select set_eq('select * from public.phone_number_orders', 'select * from earlier', 'The second call changes nothing');
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'One order is claimed');

select * from finish();
rollback;
