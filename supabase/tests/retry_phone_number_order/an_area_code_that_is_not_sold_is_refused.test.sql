-- An admin learns at once that an area code cannot be had.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604', policy => 'hold');

select throws_ok(
  $$select public.retry_phone_number_order(id, '800') from public.organizations$$,
  'PT400',
  'Cannot order a number with area code "800": no local number of the US or Canada has it',
  'A toll-free one is refused'
);
select is(
  tests.hint_of($$select public.retry_phone_number_order(id, '800') from public.organizations$$),
  'AREA_CODE_NOT_SOLD',
  'The client learns why'
);
select results_eq(
  'select status::text, area_code from public.phone_number_orders', $$values ('held', '604')$$, 'The order is as it was'
);

select * from finish();
rollback;
