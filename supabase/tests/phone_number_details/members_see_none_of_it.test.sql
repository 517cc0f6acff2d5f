-- A member's "select *" on numbers and calls shows nothing that is for the operator.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.finish_call('conv_1', '+16045550001');

select tests.authenticate_as('Ada');
select is((select count(*) from (select * from public.phone_numbers) as numbers), 1::bigint, 'A member reads whole numbers');
select is((select count(*) from (select * from public.calls) as calls), 1::bigint, 'A member reads whole calls');
select throws_ok(
  'select * from public.phone_number_details',
  '42501', 'permission denied for table phone_number_details', 'A member does not see prices and ids of a number'
);
select throws_ok(
  'select * from public.call_details',
  '42501', 'permission denied for table call_details', 'A member does not see costs, failures and ids of a call'
);
select throws_ok(
  'select * from public.phone_number_records',
  '42501', 'permission denied for view phone_number_records', 'A member does not see the view with the details'
);
select is_empty('select * from public.phone_number_orders', 'A member sees no orders');

select * from finish();
rollback;
