-- Twilio limits how much may be asked at the same time.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
update public.provisioning_settings set max_concurrent_purchases = 2;

select is((select count(*) from public.claim_phone_number_orders(1, 60)), 1::bigint, 'The first worker gets one');
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'The second gets the other');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The third gets none');

update public.phone_number_orders set due_at = now() where status = 'purchasing';
select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'Expired leases are in flight no more'
);

select * from finish();
rollback;
