-- A number counts for the user who inserted its organization, whoever owns it later.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 2;
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada'), tests.create_with_number('Bolt', '+16045550002', owner => 'Ada');
insert into public.organization_members (organization_id, user_id, role) select id, tests.user_id('Ben'), 'owner' from public.organizations;

delete from public.organization_members where user_id = tests.user_id('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name) values ('Cord');
select tests.clear_authentication();
select one_number.follow_departures();
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Who handed all over gets no other number');
select is(
  (select last_error_code from public.phone_number_orders where organization_name = 'Cord'), 'USER_LIMIT_REACHED',
  'Its order is held'
);
select is(one_number.purchases_left_for_user(tests.user_id('Ben'), 2), 2::bigint, 'The new owner may still have as many of their own');

delete from public.organizations where name in ('Acme', 'Bolt');
select is(
  one_number.purchases_left_for_user(tests.user_id('Ada'), 2), 0::bigint,
  'Nor does it help that the new owner deletes them: they were bought within 30 days'
);

select * from finish();
rollback;
