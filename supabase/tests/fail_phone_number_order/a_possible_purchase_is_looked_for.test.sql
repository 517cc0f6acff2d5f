-- If the order failed at once, a number that may be paid for would stay unrecorded until an admin acts.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'HTTP_403', 'Blocked', 0),
  'queued',
  'After a last attempt that may have bought a number, one more attempt looks for it'
);
update public.phone_number_orders set due_at = now();
select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'HTTP_403', 'Blocked', 0),
  'failed',
  'After the worker looked for it, the order fails'
);
select is((select reserved_phone_number from public.phone_number_orders), '+16045550001', 'The order keeps its reservation');

select tests.create_organization('Bolt');
select public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550002', 60);
select is(
  public.fail_phone_number_order(tests.order_id('Bolt'), tests.claim_order('Bolt'), 'HTTP_403', 'Blocked'),
  'queued',
  'A failure without a retry does not end the order before that either'
);
select is(
  public.fail_phone_number_order(
    tests.order_id('Bolt'), tests.claim_order('Bolt'), 'TWILIO_29999', 'Refused', keep_reservation => false
  ),
  'failed',
  'When Twilio refused to sell, the order fails'
);
select results_eq(
  $$select title from public.admin_notifications where type = 'provisioning_failed'$$,
  $$values ('No phone number for 2 organizations of servers')$$,
  'The admins are told of both'
);

select * from finish();
rollback;
