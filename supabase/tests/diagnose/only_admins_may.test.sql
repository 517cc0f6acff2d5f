-- Only admins and servers learn what is broken.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.diagnose()', '42501', 'Only a platform admin may do this', 'A user is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select public.diagnose()', '42501', 'permission denied for function diagnose', 'A visitor is refused'
);
select tests.authenticate_as('Grace');
select lives_ok('select public.diagnose()', 'An admin may diagnose');
select tests.authenticate_as_service_role();
select lives_ok('select public.diagnose()', 'A secret key may diagnose');

select * from finish();
rollback;
