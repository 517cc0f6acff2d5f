-- An order that was begun counts towards the limit of its user while the spend guard holds it.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 0
);
update public.provisioning_settings set max_purchases_per_hour = 0;
select public.claim_phone_number_orders(10, 60);
select tests.create_organization('Bolt', owner => 'Ada');
update public.provisioning_settings set max_purchases_per_hour = 100;

select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Acme', 'The order that was begun goes on'
);
select is(
  (select last_error_code from public.phone_number_orders where organization_name = 'Bolt'),
  'USER_LIMIT_REACHED',
  'The newer order is over the limit of the user'
);

select * from finish();
rollback;
