-- Users cannot make themselves admins.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select throws_ok(
  $$insert into public.platform_admins (user_id) values (tests.user_id('Ada'))$$,
  '42501', 'permission denied for table platform_admins', 'A user cannot become an admin'
);

select tests.authenticate_as('Grace');
select throws_ok(
  $$insert into public.platform_admins (user_id) values (tests.user_id('Ada'))$$,
  '42501', 'permission denied for table platform_admins', 'An admin cannot appoint another'
);
select throws_ok(
  'delete from public.platform_admins',
  '42501', 'permission denied for table platform_admins', 'An admin cannot remove another'
);

select tests.authenticate_as_service_role();
select lives_ok(
  $$insert into public.platform_admins (user_id) values (tests.user_id('Ada'))$$, 'A secret key appoints an admin'
);
select throws_ok(
  'update public.platform_admins set created_at = now()',
  '42501', 'permission denied for table platform_admins', 'A secret key cannot change when a user became an admin'
);
select is_empty(
  $$delete from public.platform_admins where user_id = tests.user_id('Nobody') returning user_id$$,
  'A secret key may remove admins'
);

select * from finish();
rollback;
