-- Only admins and servers dismiss notifications.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
insert into public.admin_notifications (id, type, subject, title, body)
values ('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'number_unaccounted', '+16045550001', 'One', 'Look');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')$$,
  '42501', 'Only a platform admin may do this', 'A user is refused'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')$$,
  '42501', 'permission denied for function dismiss_notification', 'A visitor is refused'
);

select tests.authenticate_as_service_role();
select is(
  (select resolved_by from public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')),
  'service_role',
  'A secret key dismisses it, and is named by its role'
);

select * from finish();
rollback;
