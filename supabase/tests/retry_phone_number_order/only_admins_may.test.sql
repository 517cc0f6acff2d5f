-- Members have an order; only admins retry it.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', policy => 'hold');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.retry_phone_number_order(id) from public.organizations',
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select is(
  tests.hint_of('select public.retry_phone_number_order(id) from public.organizations'),
  'FORBIDDEN',
  'The client learns why'
);
select throws_ok(
  'select public.retry_phone_number_order(gen_random_uuid())',
  '42501', 'Only a platform admin may do this', 'A refused user does not learn whether there is an order'
);

select tests.authenticate_as_anon();
select throws_ok(
  'select public.retry_phone_number_order(gen_random_uuid())',
  '42501', 'permission denied for function retry_phone_number_order', 'A visitor is refused'
);

select tests.clear_authentication();
select results_eq('select status::text from public.phone_number_orders', $$values ('held')$$, 'The order is still held');

select * from finish();
rollback;
