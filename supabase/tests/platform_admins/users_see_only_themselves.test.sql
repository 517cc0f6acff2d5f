-- A user learns only whether they are an admin.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_user('Linus');
select tests.make_admin('Grace');
select tests.make_admin('Linus');

select tests.authenticate_as('Ada');
select is_empty('select * from public.platform_admins', 'A user sees no admins');

select tests.authenticate_as('Grace');
select results_eq(
  'select user_id from public.platform_admins', $$values (tests.user_id('Grace'))$$, 'An admin sees only their own row'
);

select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.platform_admins',
  '42501', 'permission denied for table platform_admins', 'A visitor is refused'
);

select * from finish();
rollback;
