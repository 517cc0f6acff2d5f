-- A project that is stopped gives no number back, whatever an admin says.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.buy_number('Acme', '+16045550001');
select tests.run_in('production', '1'), tests.run_in('staging', '1');

select throws_ok(
  $$select public.release_phone_number('+16045550001', '+16045550001')$$, 'PT409',
  'Cannot release "+16045550001": This database belongs to the project "production" and runs in "staging": nothing is bought or given back',
  'The call is refused'
);
select is(
  (select status::text from public.phone_numbers), 'pending_import', 'The number is what it was'
);

select * from finish();
rollback;
