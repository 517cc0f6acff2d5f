-- Anybody may sign up, but each user has a limit.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 2;
select tests.create_user('Ada');
select tests.create_user('Ben');

select tests.authenticate_as('Ada');
insert into public.organizations (name) values ('A'), ('B'), ('C'), ('D');
select tests.authenticate_as('Ben');
insert into public.organizations (name) values ('E');
select tests.clear_authentication();
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 3::bigint, 'Two orders of one user and one of the other are claimed');
select results_eq(
  'select status::text, count(*) from public.phone_number_orders group by status order by status',
  $$values ('held', 2::bigint), ('purchasing', 3)$$,
  'The others are held'
);
select is(
  (select count(*) from public.phone_number_orders
   where last_error_code = 'USER_LIMIT_REACHED' and last_error_message = 'The user already has 2 numbers, live or bought within 30 days'),
  2::bigint,
  'A held order says why'
);
select results_eq(
  'select type, subject, title from public.admin_notifications',
  $$values (
    'provisioning_held', tests.user_id('Ada')::text, format('2 orders of user %s are held', tests.user_id('Ada'))
  )$$,
  'The admins are told once of all of them'
);

delete from public.organizations where created_by = tests.user_id('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name) values ('F');
select tests.clear_authentication();
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Deleting organizations earns no new numbers');
select is(
  (select status from public.phone_number_orders where organization_name = 'F'), 'held', 'The new order is held, too'
);

select * from finish();
rollback;
