-- The spend guard also counts the day.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
update public.provisioning_settings set max_purchases_per_day = 1;
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name = 'Acme';
select public.complete_phone_number_order(
  order_id, lease_token, '+16045550001', 'PN' || repeat('1', 32), '{}', 'CA'
) from public.claim_phone_number_orders(1, 60);

update public.phone_numbers set purchased_at = now() - interval '23 hours';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Within 24 hours, the purchase counts');
select results_eq(
  $$select organization_name, last_error_code from public.phone_number_orders where status = 'held' order by 1$$,
  $$values ('Bolt', 'SPEND_CAP_REACHED'), ('Cord', 'SPEND_CAP_REACHED')$$,
  'The other orders are held'
);

update public.phone_numbers set status = 'released', released_at = now();
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A released number counts, too');

update public.phone_numbers set purchased_at = now() - interval '25 hours';
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'After 24 hours, the purchase does not count');

select * from finish();
rollback;
