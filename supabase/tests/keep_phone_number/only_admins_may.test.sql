-- Members have a number; only admins keep or release it.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.keep_phone_number('+16045550001')$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select throws_ok(
  $$select public.keep_phone_number('+16045550009')$$,
  '42501', 'Only a platform admin may do this', 'A refused user does not learn which numbers exist'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.keep_phone_number('+16045550001')$$,
  '42501', 'permission denied for function keep_phone_number', 'A visitor is refused'
);

select tests.clear_authentication();
select is((select status from public.phone_numbers), 'pending_import', 'The number stays "pending_import"');

select * from finish();
rollback;
