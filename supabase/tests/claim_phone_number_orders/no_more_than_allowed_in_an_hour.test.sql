-- The spend guard counts numbers that were bought and numbers that are being bought.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
select tests.create_organization('Dent');
update public.provisioning_settings set max_purchases_per_hour = 2;
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name = 'Acme';
select public.complete_phone_number_order(
  order_id, lease_token, '+16045550001', 'PN' || repeat('1', 32), '{}', 'CA'
) from public.claim_phone_number_orders(1, 60);

select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'After one purchase, one order may be claimed');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'With one purchase and one order in purchase, none may be claimed');

update public.phone_numbers set purchased_at = now() - interval '59 minutes';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Within the hour, the purchase counts');

update public.phone_numbers set purchased_at = now() - interval '61 minutes';
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'After an hour, the purchase does not count');

select * from finish();
rollback;
