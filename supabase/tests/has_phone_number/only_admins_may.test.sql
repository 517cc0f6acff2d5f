-- Only admins and servers learn which numbers we have.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Grace');
select is(public.has_phone_number('+16045550001'), true, 'An admin learns that a number is ours');
select is(public.has_phone_number('+16045550002'), false, 'An admin learns that another number is not ours');
select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.has_phone_number('+16045550001')$$, '42501', 'Only a platform admin may do this', 'A member is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  $$select public.has_phone_number('+16045550001')$$,
  '42501', 'permission denied for function has_phone_number', 'A visitor is refused'
);

select * from finish();
rollback;
