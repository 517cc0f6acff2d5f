-- A suspended number is resumed, and one being released is gone.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phone_1');

select public.suspend_phone_number('+16045550001');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  'PT409',
  'Cannot activate "+16045550001": status is "suspended"',
  'A suspended number is not activated'
);

select public.release_phone_number('+16045550001', '+16045550001');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  'PT409',
  'Cannot activate "+16045550001": status is "releasing"',
  'A number that is being released is not activated'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045550001', 'phone_1')$$),
  'PHONE_NUMBER_NOT_PENDING',
  'The client learns that the number is not waiting for its import'
);

select * from finish();
rollback;
