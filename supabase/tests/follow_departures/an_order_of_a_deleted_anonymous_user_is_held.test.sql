-- An anonymous user whose account is deleted, as a cleaning job does, has not signed up: nothing is bought.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
update auth.users set is_anonymous = true where id = tests.user_id('Ada');
select tests.create_organization('Acme', owner => 'Ada'), tests.claim_order('Acme');

select tests.delete_account('Ada');
update public.member_departures set due_at = now();
select one_number.follow_departures();
select is(
  (select status || ' ' || last_error_code from public.phone_number_orders), 'held NO_MEMBERS_LEFT',
  'The order waits for a member, no longer for its user'
);
update public.phone_number_orders set due_at = now() where due_at is not null;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought for it');

select tests.add_member('Acme', 'Ben');
update public.member_departures set due_at = now();
select one_number.follow_departures();
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)', $$values ('Acme')$$, 'With a member it goes on'
);

select * from finish();
rollback;
