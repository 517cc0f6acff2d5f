begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Owner', '+16045550001');
select tests.create_organization('Buys'), tests.create_organization('Acme', policy => 'never');
select tests.create_organization('Bolt', policy => 'never');

select is(tests.hint_of($$select tests.prepare_take_over('Acme', '+16045550001')$$), 'PHONE_NUMBER_RECORDED', 'Of another organization');
select is(tests.hint_of($$select tests.prepare_take_over('Owner', '+16045550002')$$), 'ORGANIZATION_HAS_NUMBER', 'For an organization with a number');
select tests.claim_order('Buys');
select is(tests.hint_of($$select tests.begin_take_over('Buys', '+16045550002')$$), 'ORDER_IN_PROGRESS', 'While one is being bought for it');
select public.reserve_phone_number(id, lease_token, '+16045550003', 60) from public.phone_number_orders where organization_name = 'Buys';
select is(tests.hint_of($$select tests.begin_take_over('Acme', '+16045550003')$$), 'ORDER_IN_PROGRESS', 'That is being bought for another');
select tests.begin_take_over('Bolt', '+16045550004');
select is(tests.hint_of($$select tests.begin_take_over('Acme', '+16045550004')$$), 'ORDER_IN_PROGRESS', 'That another takes over at this moment');
select is(tests.hint_of($$select tests.complete_take_over('Acme', '+16045550004')$$), 'ORDER_IN_PROGRESS', 'Without its beginning');

select tests.run_in('production', '1');
select is(
  tests.hint_of($$select public.prepare_take_over((select id from public.organizations where name = 'Acme'), '+16045550009', 'a copy')$$),
  'PROJECT_MISMATCH', 'In a copy'
);
select is(
  tests.hint_of($$select public.prepare_take_over('00000000-0000-4000-8000-00000000dead', '+16045550009')$$),
  'ORGANIZATION_NOT_FOUND', 'For nobody'
);

select * from finish();
rollback;
