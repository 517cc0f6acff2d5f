-- A reserved number may already be paid for: holding its order would only hide it.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
select public.fail_phone_number_order(
  id, lease_token, 'TWILIO_20429', 'Too many requests', 0, counts_as_attempt => false
) from public.phone_number_orders;
update public.provisioning_settings set max_numbers_per_user = 0;

select results_eq(
  'select organization_name, reserved_phone_number from public.claim_phone_number_orders(10, 60)',
  $$values ('Acme', '+16045550001')$$,
  'Its order goes on, even before its first attempt has counted'
);
select is_empty('select * from public.admin_notifications', 'The admins are not asked');

select * from finish();
rollback;
