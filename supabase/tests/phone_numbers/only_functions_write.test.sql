-- States change in functions of the database, and nowhere else.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  $$insert into public.phone_numbers (phone_number) values ('+16045550002')$$,
  '42501', 'permission denied for table phone_numbers', 'An admin inserts none'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active'$$,
  '42501', 'permission denied for table phone_numbers', 'An admin changes none'
);
select throws_ok(
  $$delete from public.phone_numbers$$,
  '42501', 'permission denied for table phone_numbers', 'An admin deletes none'
);

select tests.authenticate_as_service_role();
select throws_ok(
  $$insert into public.phone_numbers (phone_number) values ('+16045550002')$$,
  '42501', 'permission denied for table phone_numbers', 'A secret key inserts none'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active'$$,
  '42501', 'permission denied for table phone_numbers', 'A secret key changes none'
);
select throws_ok(
  $$delete from public.phone_numbers$$,
  '42501', 'permission denied for table phone_numbers', 'A secret key deletes none'
);

select * from finish();
rollback;
