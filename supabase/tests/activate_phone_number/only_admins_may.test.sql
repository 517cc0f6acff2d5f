-- Members have a number; admins activate it.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_user('Ada');
select tests.add_member('Acme', 'Ada');
update public.organization_members set role = 'owner';

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045550001', 'phone_1')$$),
  'FORBIDDEN',
  'The client learns why'
);
select throws_ok(
  $$select public.activate_phone_number('+16045559999', 'phone_1')$$,
  '42501', 'Only a platform admin may do this', 'A refused user does not learn whether the number exists'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  '42501', 'permission denied for function activate_phone_number', 'A visitor is refused'
);

select tests.clear_authentication();
select results_eq(
  'select status::text from public.phone_numbers', $$values ('pending_import')$$, 'The number still waits for its import'
);

select * from finish();
rollback;
