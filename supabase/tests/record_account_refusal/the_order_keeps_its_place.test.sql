-- An account refusal does not count against the order that met it.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 0
);
update public.phone_number_orders set due_at = now() where status = 'purchasing';
update public.phone_number_orders
set due_at = now() - interval '30 minutes', created_at = now() - interval '1 hour'
where organization_name = 'Acme';
create temporary table claimed as select * from public.claim_phone_number_orders(1, 60);

select is(
  public.record_account_refusal(order_id, lease_token, 'TWILIO_20003', 'Authenticate'),
  'queued',
  'The order is queued again'
) from claimed;
select results_eq(
  $$select attempts, lease_token, last_error_code, last_error_message
    from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values (1, null::uuid, 'TWILIO_20003', 'Authenticate')$$,
  'The attempt does not count, the lease is gone, and the order has the error'
);
select is(
  (select due_at from public.phone_number_orders where organization_name = 'Acme'),
  now() - interval '1 hour',
  'The order keeps its place'
);

update public.twilio_account set next_probe_at = now();
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'The order is the first to probe'
);

select * from finish();
rollback;
