-- A reserved number may already be paid for: holding its order saves nothing.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 1;
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
select tests.create_organization('Bolt');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 3600
);

select is_empty(
  'select * from public.claim_phone_number_orders(10, 60)', 'An order with a reserved number counts as bought while it waits for its next attempt'
);
select results_eq(
  'select organization_name, status::text from public.phone_number_orders order by 1',
  $$values ('Acme', 'queued'), ('Bolt', 'held')$$,
  'Another order is held, the order with the reserved number is not'
);

update public.provisioning_settings set max_purchases_per_hour = 0;
update public.phone_number_orders set due_at = now() where organization_name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'The order with the reserved number goes on although the limit is reached'
);
update public.phone_number_orders set due_at = now() where organization_name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'The order also goes on after its lease expired'
);

update public.provisioning_settings set max_purchases_per_hour = 1;
select public.complete_phone_number_order(
  id, lease_token, reserved_phone_number, 'PN' || repeat('1', 32), '{}', 'CA'
) from public.phone_number_orders where organization_name = 'Acme';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The bought number counts');

update public.phone_numbers set purchased_at = now() - interval '1 hour';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Bolt',
  'After an hour it does not count any more, and the other order goes on'
);

select * from finish();
rollback;
