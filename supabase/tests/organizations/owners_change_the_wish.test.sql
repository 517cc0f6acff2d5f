-- As long as nothing is bought, an owner says where the number shall be; nobody else does.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben'), tests.create_user('Cleo'), tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
select tests.add_member('Acme', 'Ben');

select tests.authenticate_as('Ada');
select results_eq(
  $$update public.organizations set area_code = '(212)', country = 'us' returning area_code, country$$, $$values ('212', 'US')$$,
  'An owner changes area code and country, as typed'
);
select throws_ok(
  $$update public.organizations set area_code = '604'$$, 'PT400',
  'Cannot order a number with area code "604" in "US": it is in "CA"', 'A wish that cannot be met is refused'
);
select tests.authenticate_as('Ben');
-- Where an application's policies let members change rows, the wish stays as it is.
select is_empty(
  $$with changed as (update public.organizations set area_code = '415' returning area_code)
    select from changed where area_code = '415'$$,
  'A member cannot'
);
select tests.authenticate_as('Cleo');
select is_empty($$update public.organizations set area_code = '415' returning id$$, 'Another user cannot');
select tests.authenticate_as('Grace');
select is_empty($$update public.organizations set area_code = '415' returning id$$, 'An admin retries the order instead');
select tests.clear_authentication();
select results_eq('select area_code, country from public.phone_number_orders', $$values ('212', 'US')$$, 'The order follows');

select * from finish();
rollback;
