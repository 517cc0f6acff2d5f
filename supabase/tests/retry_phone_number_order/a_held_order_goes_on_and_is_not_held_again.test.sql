-- An order that an admin retried is not held again.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', policy => 'hold', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ada');
update public.provisioning_settings set max_numbers_per_user = 0;
select public.claim_phone_number_orders(10, 60);
select set_eq(
  'select last_error_code from public.phone_number_orders where status = $$held$$',
  array['HELD_BY_POLICY', 'USER_LIMIT_REACHED'],
  'One order is held by the policy, one by the limit per user'
);

select public.retry_phone_number_order(id) from public.organizations;
select results_eq(
  'select status::text, approved_at from public.phone_number_orders',
  $$values ('queued', now()), ('queued', now())$$,
  'Both go on, approved'
);
select is_empty(
  $$select * from public.admin_notifications where status = 'pending'$$, 'No notification is pending any more'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'Neither is held again');

select * from finish();
rollback;
