-- Anybody may sign in anonymously, as often as they like: a number is for those who say who they are.
begin;
select plan(9);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
update auth.users set is_anonymous = true where id in (tests.user_id('Ada'), tests.user_id('Ben'));
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ben');

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought for anonymous users');
select results_eq(
  'select status::text, last_error_code, attempts from public.phone_number_orders',
  $$values ('held', 'USER_IS_ANONYMOUS', 0), ('held', 'USER_IS_ANONYMOUS', 0)$$,
  'Their orders are held, and say why'
);
select results_eq(
  $$select subject, title from public.admin_notifications$$,
  $$values ('anonymous-users', 'Orders of anonymous users are held')$$,
  'The admins are told once of all of them'
);

update public.phone_number_orders set due_at = now(), held_at = now() - interval '10 hours';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'They are looked at again, and are still anonymous');
select ok(
  (select bool_and(due_at between now() + interval '59 minutes' and now() + interval '61 minutes') from public.phone_number_orders),
  'The longer it lasts, the later they are looked at again'
);

update auth.users set is_anonymous = false where id = tests.user_id('Ada');
update public.phone_number_orders set due_at = now();
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)', $$values ('Acme')$$, 'Who signed up gets a number'
);
select is(
  (select status::text from public.admin_notifications), 'pending', 'The notification stays while another order is held'
);

select public.retry_phone_number_order(organization_id) from public.phone_number_orders where organization_name = 'Bolt';
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)', $$values ('Bolt')$$, 'An admin lets an order go on all the same'
);
select is((select status::text from public.admin_notifications), 'resolved', 'None is held any more');

select * from finish();
rollback;
