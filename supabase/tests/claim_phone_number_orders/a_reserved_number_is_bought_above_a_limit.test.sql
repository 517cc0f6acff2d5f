-- A reserved number may have been paid for already: not to go on with it saves nothing.
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
  'select * from public.claim_phone_number_orders(10, 60)', 'While it waits for its next attempt, it counts as bought'
);
select results_eq(
  'select organization_name, status::text from public.phone_number_orders order by 1',
  $$values ('Acme', 'queued'), ('Bolt', 'held')$$,
  'Another order is held, and it is not'
);

update public.provisioning_settings set max_purchases_per_hour = 0;
update public.phone_number_orders set due_at = now() where organization_name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'It goes on although the limit is reached'
);
update public.phone_number_orders set due_at = now() where organization_name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'It also goes on when its worker dropped it'
);

update public.provisioning_settings set max_purchases_per_hour = 1;
select public.complete_phone_number_order(
  id, lease_token, reserved_phone_number, 'PN' || repeat('1', 32), '{}', 'CA'
) from public.phone_number_orders where organization_name = 'Acme';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Once it is bought, it counts');

update public.phone_numbers set purchased_at = now() - interval '1 hour';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Bolt',
  'It does so for an hour, then the other one goes on'
);

select * from finish();
rollback;
