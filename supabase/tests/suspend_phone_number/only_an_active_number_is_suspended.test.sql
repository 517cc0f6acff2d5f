-- Only an active number can be suspended.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$select public.suspend_phone_number('+16045550001')$$,
  'PT409',
  'Cannot suspend "+16045550001": status is "pending_import"',
  'A number that waits for its import is refused'
);
select is(
  tests.hint_of($$select public.suspend_phone_number('+16045550001')$$), 'PHONE_NUMBER_NOT_ACTIVE', 'The client learns why'
);
select is(
  tests.hint_of($$select public.suspend_phone_number('+16045550009')$$),
  'PHONE_NUMBER_NOT_FOUND',
  'An unknown number is not found'
);

select * from finish();
rollback;
