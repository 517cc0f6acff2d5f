-- Only admins and servers read notification types; no client changes them.
begin;
select plan(5);

select policies_are('public', 'notification_types', array['admins can see notification types'], 'There is one policy');

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.notification_types', 'A user sees no types');

select tests.authenticate_as('Grace');
select isnt_empty('select * from public.notification_types', 'An admin sees the types');

select tests.authenticate_as_service_role();
select isnt_empty('select * from public.notification_types', 'A secret key sees the types');
select throws_ok(
  $$update public.notification_types set acts = 'nobody'$$,
  '42501', 'permission denied for table notification_types', 'A secret key changes no type'
);

select * from finish();
rollback;
