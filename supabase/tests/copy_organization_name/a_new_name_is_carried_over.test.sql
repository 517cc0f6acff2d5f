-- The order and the number outlive the organization, and are still called as it was last.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select tests.authenticate_as('Ada');
update public.organizations set name = 'Acme Ltd';

select tests.clear_authentication();
select set_eq(
  'select organization_name from public.phone_number_orders', array['Acme Ltd', 'Bolt'], 'The order has the new name'
);
select set_eq(
  'select organization_name from public.phone_numbers', array['Acme Ltd', 'Bolt'], 'The number has the new name'
);

select * from finish();
rollback;
