-- Only admins learn which numbers exist.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.prepare_activation('+16045550001', 'phone_1')$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select throws_ok(
  $$select public.prepare_activation('+16045559999', 'phone_1')$$,
  '42501', 'Only a platform admin may do this', 'A refused user does not learn whether the number exists'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.prepare_activation('+16045550001', 'phone_1')$$,
  '42501', 'permission denied for function prepare_activation', 'A visitor is refused'
);

select * from finish();
rollback;
