-- An order that ended before would leave a paid number unrecorded until an admin comes.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'HTTP_403', 'Blocked', 0),
  'queued',
  'The last attempt may have bought a number, so another looks for it'
);
update public.phone_number_orders set due_at = now();
select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'HTTP_403', 'Blocked', 0),
  'failed',
  'Once it was looked for, the order ends'
);
select is((select reserved_phone_number from public.phone_number_orders), '+16045550001', 'Its reservation is kept all the same');

select tests.create_organization('Bolt');
select public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550002', 60);
select is(
  public.fail_phone_number_order(tests.order_id('Bolt'), tests.claim_order('Bolt'), 'HTTP_403', 'Blocked'),
  'queued',
  'Not even a failure for good ends it before'
);
select is(
  public.fail_phone_number_order(
    tests.order_id('Bolt'), tests.claim_order('Bolt'), 'TWILIO_29999', 'Refused', keep_reservation => false
  ),
  'failed',
  'What is found out not to be bought ends with the refusal'
);
select is(
  (select count(*) from public.admin_notifications where type = 'provisioning_failed'), 2::bigint, 'The admins are told of each end'
);

select * from finish();
rollback;
