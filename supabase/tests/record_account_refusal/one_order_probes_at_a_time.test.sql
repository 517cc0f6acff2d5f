-- Orders in purchase will show whether the account is still refused, so no other probes.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
create temporary table in_flight as select * from public.claim_phone_number_orders(1, 60);
select public.record_account_refusal(order_id, lease_token, 'TWILIO_20003', 'Authenticate')
from public.claim_phone_number_orders(1, 60);
update public.twilio_account set next_probe_at = now();

select is_empty('select * from public.claim_phone_number_orders(1, 60)', 'A worker with room for one gets none');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A worker with room for all gets none');
select is((select next_probe_at from public.twilio_account), now(), 'The next probe is still due');

update public.phone_number_orders set due_at = now() where status = 'purchasing';
select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'When no other order is in purchase, one order probes'
);

select * from finish();
rollback;
