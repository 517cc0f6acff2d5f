-- Other organizations do not notice.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord', policy => 'hold');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
delete from public.organizations where name = 'Acme';

select is(
  (select status from public.phone_numbers where phone_number = '+16045550002'),
  'pending_import',
  'The number of another organization stays'
);
select is(
  (select status from public.phone_number_orders where organization_name = 'Cord'),
  'held',
  'The order of another organization stays'
);

select * from finish();
rollback;
