-- An order that an admin retried counts towards the limit of its user.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 3600
);
select tests.create_organization('Bolt', owner => 'Ada');
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name = 'Bolt';
select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';

select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Acme', 'The retried order goes on'
);
select is(
  (select last_error_code from public.phone_number_orders where organization_name = 'Bolt'),
  'USER_LIMIT_REACHED',
  'The newer order is over the limit, although it is due for longer'
);

select * from finish();
rollback;
