-- An order that waits for another attempt takes turns with those that wait for their first: neither keeps the other waiting.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_concurrent_purchases = 1000;
insert into public.organizations (name) select 'Again ' || n from generate_series(1, 20) as n;
select public.claim_phone_number_orders(20, 60);
select public.fail_phone_number_order(id, lease_token, 'NO_ANSWER', 'No answer', 0)
from public.phone_number_orders;
update public.phone_number_orders set due_at = now() - interval '1 second';
insert into public.organizations (name) select 'First ' || n from generate_series(1, 20) as n;

select set_eq(
  $$select split_part(organization_name, ' ', 1), count(*) from public.claim_phone_number_orders(10, 60) group by 1$$,
  $$values ('Again', 5::bigint), ('First', 5)$$,
  'Half of what is claimed had an attempt before'
);
select is((select count(*) from public.claim_phone_number_orders(100, 60)), 15::bigint, 'The limit of an hour counts both')
from public.provisioning_settings;

select * from finish();
rollback;
