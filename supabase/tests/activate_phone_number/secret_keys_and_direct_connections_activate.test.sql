-- A script with a secret key, and Studio, may activate numbers.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select tests.authenticate_as_service_role();
select is(
  (select status from public.activate_phone_number('+16045550001', 'phone_1')),
  'active',
  'A secret key activates a number'
);

select tests.clear_authentication();
select is(
  (select status from public.activate_phone_number('+16045550002', 'phone_2')), 'active', 'So does a direct connection'
);

select * from finish();
rollback;
