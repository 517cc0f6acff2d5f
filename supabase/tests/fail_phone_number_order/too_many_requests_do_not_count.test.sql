-- Twilio did not look at the request, so it was no attempt.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');

select is(
  public.fail_phone_number_order(
    tests.order_id('Acme'), tests.claim_order('Acme'), '20429', 'Too many requests', 1, counts_as_attempt => false
  ),
  'queued',
  'The order is queued again, also at the last attempt'
);
select is((select attempts from public.phone_number_orders), 0, 'The attempt does not count');

select * from finish();
rollback;
