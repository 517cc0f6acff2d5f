-- An order whose first number was given back counts as long as it has, or gets, another.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select public.release_phone_number('+16045550001', '+16045550001');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select public.retry_phone_number_order(id) from public.organizations;
select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'She has none, so another may be bought');

select tests.create_organization('Bolt', owner => 'Ada');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A second organization is over her limit');

select public.release_phone_number('+16045550002', '+16045550002');
select public.complete_phone_number_release(tests.release_id('+16045550002'), tests.claim_release('+16045550002'));
select public.retry_phone_number_order(id) from public.organizations where name = 'Bolt';
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Bolt')$$,
  'Until she has none again'
);

select * from finish();
rollback;
