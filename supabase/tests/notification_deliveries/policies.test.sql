-- Only admins and servers see deliveries; no policy allows a write.
begin;
select plan(6);

select policies_are('public', 'notification_deliveries', array['admins can see deliveries'], 'There is one policy');
select policy_cmd_is('public', 'notification_deliveries', 'admins can see deliveries', 'select', 'The policy allows only select');

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.notification_deliveries', 'An owner sees no deliveries');

select tests.authenticate_as('Grace');
select isnt_empty('select * from public.notification_deliveries', 'An admin sees the deliveries');
select throws_ok(
  'update public.notification_deliveries set due_at = null',
  '42501', 'permission denied for table notification_deliveries', 'An admin changes no delivery'
);

select tests.authenticate_as_service_role();
select throws_ok(
  'update public.notification_deliveries set due_at = null',
  '42501', 'permission denied for table notification_deliveries', 'A secret key changes no delivery'
);

select * from finish();
rollback;
