-- The limit per user is for sign-ups; an admin who retries has decided.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21452', 'No numbers'
);
select tests.create_organization('Bolt', owner => 'Ada');
select is(tests.buy_due_orders(), 1::bigint, 'While one order has failed, the user gets a number for another one');

select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)),
  'Acme',
  'The failed one goes on although the user is at the limit now'
);

select * from finish();
rollback;
