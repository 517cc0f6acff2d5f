-- A customer sees the area code of the wish, and whether the number has it.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
select tests.create_organization('Bolt', owner => 'Ada', area_code => '416');
select tests.create_organization('Cord', owner => 'Ada');
select tests.create_organization('Dyer', owner => 'Ada', area_code => '604');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.buy_number('Cord', '+16045550003');

select tests.authenticate_as('Ada');
select set_eq(
  'select o.name, p.area_code, p.area_code_met
   from public.organization_phone_numbers as p join public.organizations as o on o.id = p.organization_id',
  $$values ('Acme', '604', true), ('Bolt', '416', false), ('Cord', null, null), ('Dyer', '604', null)$$,
  'A wish is met or not met; without a wish or a number it is null'
);

select * from finish();
rollback;
