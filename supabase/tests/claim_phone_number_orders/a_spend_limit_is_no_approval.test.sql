-- An order that was held by the spend guard is still subject to the limit per user.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 0, max_numbers_per_user = 1;
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ada');
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name = 'Acme';
select public.claim_phone_number_orders(10, 60);
select results_eq(
  'select last_error_code, approved_at from public.phone_number_orders',
  $$values ('SPEND_CAP_REACHED', null::timestamptz), ('SPEND_CAP_REACHED', null)$$,
  'Both are held by the limit of purchases, and neither is approved'
);

update public.provisioning_settings set max_purchases_per_hour = 100;
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Acme', 'The first order goes on'
);
select is(
  (select last_error_code from public.phone_number_orders where status = 'held'),
  'USER_LIMIT_REACHED',
  'The second order is over the limit of the user'
);
select results_eq(
  'select subject, status::text from public.admin_notifications order by subject = $$spend-cap$$',
  $$values (tests.user_id('Ada')::text, 'pending'), ('spend-cap', 'resolved')$$,
  'The admins are told of the user''s limit, and the notification about the spend guard is resolved'
);

select * from finish();
rollback;
