-- A release needs the number as its confirmation.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$select public.release_phone_number('+16045550001', '')$$,
  'PT400',
  'Cannot release "+16045550001" without its confirmation: send {"confirm": "+16045550001"}',
  'An empty confirmation is refused'
);
select is(
  tests.hint_of($$select public.release_phone_number('+16045550001', '+16045550002')$$),
  'CONFIRMATION_REQUIRED',
  'The confirmation of another number is refused'
);
select is(
  tests.hint_of($$select public.release_phone_number('+16045550001', null)$$), 'CONFIRMATION_REQUIRED', 'A missing confirmation is refused'
);
select is(
  tests.hint_of($$select public.release_phone_number('+16045550009', '+16045550009')$$),
  'PHONE_NUMBER_NOT_FOUND',
  'An unknown number is not found'
);
select is((select status from public.phone_numbers), 'pending_import', 'The number stays "pending_import"');

select * from finish();
rollback;
