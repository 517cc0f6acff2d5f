-- Only the settings raise the limit of purchases, not a retry.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 0;
select tests.create_organization('Acme');
select public.claim_phone_number_orders(10, 60);
select public.retry_phone_number_order(id) from public.organizations;

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'An order over the limit is not bought');
select results_eq(
  'select status::text, last_error_code from public.phone_number_orders',
  $$values ('held', 'SPEND_CAP_REACHED')$$,
  'The order is held again'
);
select is(
  (select count(*) from public.admin_notifications where status = 'pending'), 1::bigint, 'The admins are told again'
);

select * from finish();
rollback;
