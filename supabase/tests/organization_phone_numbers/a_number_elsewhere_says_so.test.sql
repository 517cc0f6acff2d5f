-- A customer learns how the number differs from the wish: as values, and in the sentence that may be shown.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', area_code => '416');
select tests.create_organization('Bolt', owner => 'Ada', area_code => '604');
select tests.create_organization('Cord', owner => 'Ada', area_code => '212');
select tests.create_organization('Dyer', owner => 'Ada');
select tests.create_organization('Eton', owner => 'Ada', area_code => '604');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+17785550001');
select tests.buy_number('Cord', '+16045550002');
select tests.buy_number('Dyer', '+16045550003');

select tests.authenticate_as('Ada');
select set_eq(
  'select g.name, p.area_code_met, p.region_met, p.country_met
   from public.organization_phone_numbers as p join public.organizations as g on g.id = p.organization_id',
  $$values
    ('Acme', false, false, true), ('Bolt', false, true, true), ('Cord', false, false, false),
    ('Dyer', null, null, null), ('Eton', null, null, null)$$,
  'Area code, region and country are met or not; without a wish or a number they are null'
);
select is(
  (select message from public.organization_phone_numbers where phone_number = '+17785550001'),
  'Your phone number +17785550001 is being set up. It cannot take calls yet. '
    || 'Area code 604 was asked for; this number has another one of the same region.',
  'The message says so'
);

select * from finish();
rollback;
