-- Admins see who of them did the work.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.buy_number('Cord', '+16045550003');

select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phone_1');
select tests.authenticate_as_service_role();
select public.activate_phone_number('+16045550002', 'phone_2');
select tests.clear_authentication();
select public.activate_phone_number('+16045550003', 'phone_3');

select is(
  (select resolved_by from public.admin_notifications where subject = '+16045550001'),
  tests.user_id('Grace')::text,
  'An admin is named by id'
);
select is(
  (select resolved_by from public.admin_notifications where subject = '+16045550002'),
  'service_role',
  'A secret key is named by its role'
);
select is(
  (select resolved_by from public.admin_notifications where subject = '+16045550003'),
  session_user::text,
  'A direct connection is named by its login'
);

select * from finish();
rollback;
