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
  $$insert into public.phone_number_orders (organization_id, organization_name) values (gen_random_uuid(), 'Bolt')$$,
  '42501', 'permission denied for table phone_number_orders', 'An admin inserts none'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'queued'$$,
  '42501', 'permission denied for table phone_number_orders', 'An admin changes none'
);
select throws_ok(
  $$delete from public.phone_number_orders$$,
  '42501', 'permission denied for table phone_number_orders', 'An admin deletes none'
);

select tests.authenticate_as_service_role();
select throws_ok(
  $$insert into public.phone_number_orders (organization_id, organization_name) values (gen_random_uuid(), 'Bolt')$$,
  '42501', 'permission denied for table phone_number_orders', 'A secret key inserts none'
);
select throws_ok(
  $$update public.phone_number_orders set status = 'queued'$$,
  '42501', 'permission denied for table phone_number_orders', 'A secret key changes none'
);
select throws_ok(
  $$delete from public.phone_number_orders$$,
  '42501', 'permission denied for table phone_number_orders', 'A secret key deletes none'
);

select * from finish();
rollback;
