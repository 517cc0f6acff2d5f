-- Only a secret key may tell the admins to release a number.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.report_unaccounted_number('+16045550001', 'PN1', 'org:1')$$,
  '42501', 'permission denied for function report_unaccounted_number', 'An admin is refused'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.report_unaccounted_number('+16045550001', 'PN1', 'org:1')$$,
  '42501', 'permission denied for function report_unaccounted_number', 'A visitor is refused'
);

select tests.clear_authentication();
select is_empty('select * from public.admin_notifications', 'The admins are not told');

select tests.authenticate_as_service_role();
select lives_ok($$select public.report_unaccounted_number('+16045550001', 'PN1', 'org:1')$$, 'A secret key may report a number');

select * from finish();
rollback;
